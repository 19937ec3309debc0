//! The entry point of the binary. It chooses the allocator, calls `cli` and does nothing else.

/// A request allocates memory some dozens of times, and several threads do so at once: with the C library's allocator that takes a
/// third of the time of the program's own code (docs/performance.md).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    consultation::cli::main()
}
