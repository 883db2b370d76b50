//! Takes the annex out of a request: "and its annex" with its conjunction.

use crate::knowledge::Language;
use crate::model::Request;
use crate::rules::Context;
use crate::text::{Edit, Span};

/// What to take out, whether the sentence is sure to stand without it, and the edits; none where the words around are
/// not understood.
pub(super) fn edits(context: &Context, request: &Request, span: Span) -> Option<(Span, bool, Vec<Edit>)> {
    let language = context.draft_language();
    let before = context.slice(Span::new(request.span.start, span.start));
    let after = context.slice(Span::new(span.end, request.span.end));
    let head = joint(&before, language)?;
    let tail = tail(&after, language);
    let cut = Span::new(request.span.start + head, span.end + tail);
    let rest = after.get(tail..).unwrap_or_default();
    let mut edits = vec![Edit { span: cut, text: String::new() }];
    if language == Language::Ar {
        // Of one letter one says بوصفها.
        for (dual, one) in [("بوصفهما", "بوصفها"), ("باعتبارهما", "باعتبارها")] {
            if let Some(at) = rest.find(dual) {
                let start = cut.end + at;
                edits.push(Edit { span: Span::new(start, start + dual.len()), text: one.into() });
            }
        }
    }
    let next = rest.trim_start().split([' ', '\n', '\r']).next().unwrap_or_default();
    let plural = ["are", "were", "have", "soient", "sont", "se", "sean", "fueran", "sean", "были"].contains(&next);
    Some((cut, !plural, edits))
}

/// Where the conjunction before the annex begins; bytes of the text before it.
fn joint(before: &str, language: Language) -> Option<usize> {
    let forms: &[&str] = match language {
        Language::En => &[", together with", " together with", ", along with", " along with", " as well as", " and"],
        Language::Fr => &[", ainsi que de", ", ainsi que", " ainsi que de", " ainsi que", " et de", " et"],
        Language::Es => &[", así como", " así como de", " así como", " junto con", " y de", " y"],
        Language::Ru => &[", а также", " а также", " вместе с", " и"],
        Language::Zh => &["以及其", "及其", "和其", "连同其", "以及", "及", "和"],
        Language::Ar => &[" و"],
    };
    let text = if language == Language::Ar { before } else { before.trim_end() };
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return None;
    }
    let form = forms.iter().find(|f| lower.ends_with(**f))?;
    Some(lower.len() - form.len())
}

/// What belongs to the annex after its word: the Russian «к нему», a call-out.
fn tail(after: &str, language: Language) -> usize {
    let forms: &[&str] = match language {
        Language::Ru => &[" к нему", " к ней", " к ним"],
        Language::En => &[" thereto", " to it"],
        _ => &[],
    };
    let end = forms.iter().find(|f| after.starts_with(**f)).map_or(0, |f| f.len());
    // "letter, together with its annex, be circulated": the second comma goes too where the first does.
    end
}
