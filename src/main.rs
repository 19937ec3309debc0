//! The entry point of the binary. It calls `cli` and does nothing else.

fn main() -> std::process::ExitCode {
    consultation::cli::main()
}
