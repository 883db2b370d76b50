//! The command line.

use std::process::ExitCode;

/// Runs the command line with the arguments of the process.
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}
