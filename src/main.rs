//! `verbale`: the language server and the command line.

fn main() -> std::process::ExitCode {
    verbale::cli::main()
}
