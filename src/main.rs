//! The program's entrance. It hands over to the commands and knows nothing else.

fn main() -> std::process::ExitCode {
    consultation::cli::main()
}
