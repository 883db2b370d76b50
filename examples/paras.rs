fn main() {
    let t = std::fs::read_to_string(std::env::args().nth(1).unwrap()).unwrap();
    let s = verbale::draft::Snapshot::of(&t, true);
    fn w(t: &str, a: &verbale::model::Annex) {
        for p in &a.paragraphs { println!("{}", t[p.span.range()].split_whitespace().collect::<Vec<_>>().join(" ").chars().take(70).collect::<String>()); }
        for c in &a.children { w(t, c); }
    }
    for a in &s.document().annexes { println!("== {:?}", a.title.as_ref().map(|t| &t.0)); w(&t, a); }
}
