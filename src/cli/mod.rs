//! The command line. Everything that touches files, arguments and the terminal outside the server is here;
//! what is printed comes from the same functions that the server calls.

mod arguments;
mod check;
mod chosen;
mod explain;
mod input;
mod inspect;
mod mend;
mod names;
mod progress;
mod report;
mod rules;
mod terminal;
mod tryout;
mod walk;

use arguments::{Arguments, Command};
use clap::Parser;
use std::io::Write;
use std::process::ExitCode;

/// The exit code for misuse and for files that cannot be read.
const MISUSE: u8 = 2;

/// What a build says that was made without the feature `server`.
const SERVERLESS: &str = "this build has no language server; see `verbale help`";

/// Runs the command line with the arguments of the process.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are printed on standard output and are no failure.
            let code = u8::try_from(error.exit_code()).unwrap_or(MISUSE);
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    match arguments.command {
        None => serve(arguments.stdio),
        Some(Command::Check(options)) => check::run(&options),
        Some(Command::Inspect(options)) => inspect::inspect(&options),
        Some(Command::Outline(options)) => inspect::outline(&options),
        Some(Command::Explain(options)) => explain::run(&options),
        Some(Command::Rules(options)) => rules::run(&options),
        Some(Command::Names(options)) => names::run(&options),
        Some(Command::Try(options)) => tryout::run(&options),
    }
}

#[cfg(feature = "server")]
fn serve(asked: bool) -> ExitCode {
    use std::io::IsTerminal;
    if !asked && std::io::stdin().is_terminal() {
        return misuse(
            "without a command this is a language server for an editor; try `verbale try` or `verbale help`",
        );
    }
    crate::server::run()
}

#[cfg(not(feature = "server"))]
fn serve(_: bool) -> ExitCode {
    misuse(SERVERLESS)
}

/// Says what is wrong, in one sentence, on standard error.
fn complain(sentence: &str) {
    // A closed standard error is no reason to stop.
    let _ = writeln!(std::io::stderr(), "verbale: {sentence}");
}

/// Says what is wrong, and gives the exit code for it.
fn misuse(sentence: &str) -> ExitCode {
    complain(sentence);
    ExitCode::from(MISUSE)
}

/// Prints on standard output. A reader that has gone away (`| head`) has read enough.
fn print(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
