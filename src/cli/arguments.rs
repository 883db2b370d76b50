//! What the command line understands.

use crate::knowledge::Language;
use crate::rules::Severity;
use clap::builder::PossibleValuesParser;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Reads drafts of United Nations letters and notes verbales.
///
/// Without a command it is a language server on standard input and output.
#[derive(Debug, Parser)]
#[command(name = "verbale", version, args_conflicts_with_subcommands = true)]
pub(super) struct Arguments {
    /// Be the language server (also the default without a command)
    #[arg(long)]
    pub(super) stdio: bool,
    /// What to do.
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// A command.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Find what is missing, contradicts itself or is written wrongly
    Check(CheckOptions),
    /// Show what was understood of a draft
    Inspect(InspectOptions),
    /// Show the outline of a draft
    Outline(OutlineOptions),
    /// Show the page of a rule
    Explain(ExplainOptions),
    /// List all rules
    Rules(RulesOptions),
    /// Say what a State, body, instrument, agenda item or office is called in six languages
    Names(NamesOptions),
    /// Open a sample letter in an editor, or show in the terminal what an editor would show
    Try(TryOptions),
}

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckOptions {
    /// Files, folders, or `-` for standard input
    #[arg(required = true, value_name = "FILE|FOLDER|-")]
    pub(super) paths: Vec<PathBuf>,
    /// Apply all safe fixes; the text of standard input goes, mended, to standard output
    #[arg(long)]
    pub(super) fix: bool,
    /// The least severity for which the exit code is 1
    #[arg(long, value_name = "LEVEL", default_value = "error", value_parser = severities())]
    pub(super) fail_on: Severity,
    /// How to print what is found
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: CheckFormat,
    /// The name of what comes from standard input
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_name: Option<String>,
    /// What is chosen otherwise than by default.
    #[command(flatten)]
    pub(super) chosen: ConfigOptions,
}

/// What is chosen otherwise than by default; an argument counts for more than a `verbale.toml`.
#[derive(Debug, Args)]
pub(super) struct ConfigOptions {
    /// The language of messages instead of the draft's
    #[arg(long, value_name = "LANGUAGE", value_parser = languages())]
    pub(super) message_language: Option<Language>,
    /// What is wanted of a rule: off, on, error, warning, information or hint; may be given several times
    #[arg(long, value_name = "CODE=LEVEL")]
    pub(super) rule: Vec<String>,
    /// Read this file instead of the nearest verbale.toml
    #[arg(long, value_name = "FILE", conflicts_with = "no_config")]
    pub(super) config: Option<PathBuf>,
    /// Read no verbale.toml
    #[arg(long)]
    pub(super) no_config: bool,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum CheckFormat {
    /// For people
    #[default]
    Text,
    /// One array
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// Workflow commands of GitHub Actions
    Github,
}

/// Options of `inspect`.
#[derive(Debug, Args)]
pub(super) struct InspectOptions {
    /// A file, or `-` for standard input
    pub(super) file: PathBuf,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// The name of what comes from standard input
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_name: Option<String>,
}

/// Options of `outline`.
#[derive(Debug, Args)]
pub(super) struct OutlineOptions {
    /// A file, or `-` for standard input
    pub(super) file: PathBuf,
    /// Show unnumbered paragraphs too
    #[arg(long)]
    pub(super) paragraphs: bool,
    /// The name of what comes from standard input
    #[arg(long, value_name = "NAME")]
    pub(super) stdin_name: Option<String>,
}

/// Options of `explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainOptions {
    /// The code or the name of a rule, such as ANX005
    pub(super) code: String,
    /// The language of its title
    #[arg(long, default_value = "en", value_parser = languages())]
    pub(super) language: Language,
}

/// Options of `rules`.
#[derive(Debug, Args)]
pub(super) struct RulesOptions {
    /// How to print them
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// The language of their titles
    #[arg(long, default_value = "en", value_parser = languages())]
    pub(super) language: Language,
    /// Print the JSON schema of verbale.toml instead
    #[arg(long, conflicts_with = "format")]
    pub(super) schema: bool,
}

/// Options of `names`.
#[derive(Debug, Args)]
pub(super) struct NamesOptions {
    /// A name or a part of it, a short form, an acronym, in any language
    #[arg(required_unless_present = "coverage", conflicts_with = "coverage")]
    pub(super) query: Option<String>,
    /// Look only at the names of this language
    #[arg(long, value_name = "LANGUAGE", value_parser = languages())]
    pub(super) lang: Option<Language>,
    /// Show how much of each table is filled and attested
    #[arg(long)]
    pub(super) coverage: bool,
    /// How to print it
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
}

/// Options of `try`.
#[derive(Debug, Args)]
pub(super) struct TryOptions {
    /// Open no editor; show in the terminal what one would show
    #[arg(long)]
    pub(super) headless: bool,
    /// The editor to open instead of the first one that is there
    #[arg(long, value_enum, conflicts_with = "headless")]
    pub(super) editor: Option<EditorName>,
    /// The language of the sample letter: zh or en; without it that of the terminal
    #[arg(long, value_name = "LANGUAGE", value_parser = ["zh", "en"])]
    pub(super) language: Option<String>,
}

/// An editor that `try` can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum EditorName {
    /// Visual Studio Code
    Code,
    /// Neovim
    Nvim,
    /// Emacs
    Emacs,
}

/// For people or for scripts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people
    #[default]
    Text,
    /// For scripts
    Json,
}

fn severities() -> impl clap::builder::TypedValueParser<Value = Severity> {
    use clap::builder::TypedValueParser;
    let words = [Severity::Error, Severity::Warning, Severity::Information, Severity::Hint].map(Severity::code);
    PossibleValuesParser::new(words).try_map(|word| Severity::from_code(&word).ok_or("no severity"))
}

fn languages() -> impl clap::builder::TypedValueParser<Value = Language> {
    use clap::builder::TypedValueParser;
    PossibleValuesParser::new(Language::ALL.map(Language::code))
        .try_map(|word| Language::from_code(&word).ok_or("no official language"))
}
