// prints the text after the fixes of a code, as tests/pages.rs applies them; argv: code; stdin: fixture text
use std::io::Read;
use verbale::{draft::Snapshot, fixture::Fixture, rules::{Applicability, Settings}, text::{Edit, Text}};
fn main() {
    let mut t = String::new();
    std::io::stdin().read_to_string(&mut t).unwrap();
    let code = std::env::args().nth(1).unwrap();
    let m = Fixture::new(&t);
    let mut codes: Vec<String> = m.marks.iter().map(|(_, c)| c.clone()).collect();
    codes.push(code);
    let found: Vec<_> = Snapshot::of(&m.text, true).findings(&Settings::default()).into_iter().filter(|f| codes.iter().any(|c| c == f.code)).collect();
    for f in &found { eprintln!("  {} {:?} {} «{}» fixes {:?} related {:?}", f.code, f.severity, f.message, &m.text[f.span.range()], f.fixes.iter().map(|x| (&x.title, x.applicability)).collect::<Vec<_>>(), f.related.len()); }
    let want: Vec<_> = m.marks.iter().map(|(s, c)| (s.start, s.end, c.clone())).collect();
    let got: Vec<_> = found.iter().map(|f| (f.span.start, f.span.end, f.code.to_string())).collect();
    if want != got { eprintln!("  !!! marked {want:?} found {got:?}"); }
    let mut edits: Vec<Edit> = found.iter().filter_map(|f| f.fixes.iter().find(|x| x.applicability == Applicability::Safe).or(f.fixes.first())).flat_map(|f| f.edits.clone()).collect();
    edits.sort_by_key(|e| (e.span, e.text.clone()));
    edits.dedup();
    let mut out = Text::new(&m.text);
    for e in edits.iter().rev() { out.replace(e.span, &e.text); }
    print!("{}", out);
}
