//! What was chosen for a draft: by arguments, by its folder's `verbale.toml`, or by nobody.

use super::arguments::ConfigOptions;
use crate::folder::{Folders, Found};
use crate::rules::config::{Choices, Fault, Member, Problem, Tree, Value, Wanted, read};
use crate::rules::nearest_rule;
use crate::text::Span;
use std::path::Path;
use std::sync::Arc;

/// What was chosen, for all drafts of a run.
#[derive(Debug)]
pub(super) struct Chosen {
    arguments: Choices,
    folders: Folders,
    fixed: Option<Arc<Found>>,
    none: bool,
}

impl Chosen {
    /// Reads the arguments; the error is one sentence.
    pub(super) fn new(options: &ConfigOptions) -> Result<Self, String> {
        let folders = Folders::default();
        let fixed = match &options.config {
            None => None,
            Some(path) => {
                let at = std::path::absolute(path).map_err(|error| format!("{}: {error}", path.display()))?;
                Some(folders.file(&at).ok_or_else(|| format!("{}: there is no such file", path.display()))?)
            }
        };
        let mut arguments = rules(&options.rule)?;
        arguments.message_language = options.message_language.map(Some);
        Ok(Chosen { arguments, folders, fixed, none: options.no_config })
    }

    /// The file that holds for a draft. A draft without a path belongs to the folder of the run.
    pub(super) fn file(&self, draft: Option<&Path>) -> Option<Arc<Found>> {
        match &self.fixed {
            Some(found) => Some(found.clone()),
            None if self.none => None,
            None => self.folders.of_one_moment(draft.unwrap_or(Path::new("-"))),
        }
    }

    /// What the arguments say.
    pub(super) fn arguments(&self) -> &Choices {
        &self.arguments
    }

    /// What holds where this file does: arguments first.
    pub(super) fn choices(&self, file: Option<&Found>) -> Choices {
        match file {
            Some(found) => self.arguments.over(&found.file.choices),
            None => self.arguments.clone(),
        }
    }
}

/// `CODE=LEVEL`, read as the same words in a `verbale.toml` are.
fn rules(arguments: &[String]) -> Result<Choices, String> {
    let at = Span::default();
    let mut members = Vec::new();
    for argument in arguments {
        let (code, level) = argument.split_once('=').ok_or_else(|| format!("--rule {argument}: write CODE=LEVEL"))?;
        let tree = Tree { span: at, value: Value::Text(level.to_owned()) };
        members.push(Member { key: code.to_owned(), span: at, tree });
    }
    let rules = Tree { span: at, value: Value::Table(members) };
    let member = Member { key: "rules".to_owned(), span: at, tree: rules };
    let reading = read(&Tree { span: at, value: Value::Table(vec![member]) }, &[]);
    match reading.problems.first() {
        None => Ok(reading.choices),
        Some(problem) => Err(format!("--rule: {}", sentence(problem))),
    }
}

fn sentence(problem: &Problem) -> String {
    match &problem.fault {
        Fault::UnknownRule { word } => {
            let meant = nearest_rule(word).map(|m| format!("; did you mean {m}?")).unwrap_or_default();
            format!("there is no rule {word}{meant}")
        }
        Fault::Wrong { wanted: Wanted::Words(words), got, .. } => format!("{got} is none of {}", words.join(", ")),
        _ => "write CODE=LEVEL".to_owned(),
    }
}
