//! Marks of Markdown inside a line that no reader sees: emphasis, escapes, hard breaks, comments.

use super::comment::comments;
use super::fold::{is_blank, is_invisible};

/// For each byte of a line whether it is a Markdown mark: emphasis that opens and closes, a backslash that escapes,
/// a hard break. A star that opens nothing is a star and stays: it points at a footnote.
pub(super) fn markdown_marks(line: &str) -> Vec<bool> {
    let bytes = line.as_bytes();
    let comments = comments(line);
    if comments.is_empty() && !bytes.iter().any(|b| matches!(b, b'*' | b'_' | b'\\' | b'`')) {
        return Vec::new();
    }
    let mut marks = vec![false; bytes.len()];
    let mut set = |at: usize| {
        if let Some(m) = marks.get_mut(at) {
            *m = true;
        }
    };
    let byte = |at: usize| bytes.get(at).copied();
    let mut open: Vec<(u8, usize, usize)> = Vec::new();
    let mut at = 0;
    while let Some(b) = byte(at) {
        if let Some(comment) = comments.iter().find(|c| c.start == at) {
            comment.range().for_each(&mut set);
            at = comment.end;
            continue;
        }
        match b {
            b'\\' if byte(at + 1).is_none() => set(at),
            b'\\' if byte(at + 1).is_some_and(|n| n.is_ascii_punctuation()) => {
                set(at);
                at += 1;
            }
            b'*' | b'_' => {
                let mut len = 1;
                while byte(at + len) == Some(b) {
                    len += 1;
                }
                let before = line.get(..at).and_then(|s| s.chars().rfind(|c| !is_invisible(*c)));
                let after = line.get(at + len..).and_then(|s| s.chars().find(|c| !is_invisible(*c)));
                let blank = |c: Option<char>| c.is_none_or(is_blank);
                let word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                let closes = !blank(before) && (b != b'_' || !word(after));
                let opens = !blank(after) && (b != b'_' || !word(before));
                let mut left = len;
                if closes {
                    while let Some(i) = open.iter().rposition(|(m, _, _)| *m == b) {
                        let Some(&(_, start, n)) = open.get(i) else { break };
                        if n > left {
                            break;
                        }
                        (start..start + n).for_each(&mut set);
                        (at + (len - left)..at + (len - left) + n).for_each(&mut set);
                        left -= n;
                        open.truncate(i);
                    }
                }
                if opens && left == len && len <= 3 {
                    open.push((b, at, len));
                }
                at += len - 1;
            }
            _ => {}
        }
        at += 1;
    }
    marks
}
