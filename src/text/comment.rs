//! Comments of HTML, which no reader of a rendered draft sees. One that goes on over a line break is not known here:
//! what a line is must be told from the line alone.

use super::Span;

/// The comments that begin and end in a line, `<!-- … -->`, in order.
pub fn comments(line: &str) -> Vec<Span> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(open) = find(line, at, "<!--")
        && let Some(close) = find(line, open + 4, "-->")
    {
        at = close + 3;
        out.push(Span::new(open, at));
    }
    out
}

fn find(line: &str, from: usize, what: &str) -> Option<usize> {
    line.get(from..)?.find(what).map(|i| from + i)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_begin_and_end_in_their_line() {
        let check = |line: &str, want: &[&str]| {
            let found: Vec<&str> = comments(line).iter().filter_map(|s| line.get(s.range())).collect();
            assert_eq!(found, want, "{line}");
        };
        check("a <!-- b --> c <!--d-->", &["<!-- b -->", "<!--d-->"]);
        check("附件<!-- x <!-- y -->", &["<!-- x <!-- y -->"]);
        check("<!--> <!---> <!-- open", &["<!--> <!--->"]);
        check("--> <", &[]);
    }
}
