// The number that a test writes into a file while the program runs that has this library loaded before the C library (LD_PRELOAD).
// The environment names the file.
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

static const volatile int64_t *watched;

static void watch(const char *variable) {
  const char *name = getenv(variable);
  int file = name ? open(name, O_RDONLY | O_CLOEXEC) : -1;
  void *bytes = file < 0 ? MAP_FAILED : mmap(NULL, sizeof *watched, PROT_READ, MAP_SHARED, file, 0);
  if (bytes == MAP_FAILED) abort();
  watched = bytes;
  close(file);
}
