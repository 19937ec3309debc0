//! The entry point of the binary. It chooses the allocator, calls `cli` and does nothing else.

/// Of what a submission takes beside SQLite, the C library's allocator took a third of the time (docs/adr/0040).
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    consultation::cli::main()
}
