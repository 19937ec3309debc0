// Lets a program meet a file system that has become read-only, as Linux makes one after an error of the disk, while the number in the
// file that READ_ONLY names is not zero. It is loaded before the C library (LD_PRELOAD). Files that are open already refuse too;
// pipes and sockets do not.
#define _GNU_SOURCE
#include "watched_number.h"
#include <dlfcn.h>
#include <errno.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/uio.h>

// Runs before the program does, so that no other thread is there yet.
__attribute__((constructor)) static void open_number(void) { watch("READ_ONLY"); }

static int refuses(int file) {
  struct stat about;
  if (!watched || *watched == 0 || fstat(file, &about) != 0 || !S_ISREG(about.st_mode)) return 0;
  errno = EROFS;
  return 1;
}

static int refuses_to_open(int flags) {
  if (!watched || *watched == 0 || (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) == 0) return 0;
  errno = EROFS;
  return 1;
}

#define MACHINE(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define ON_FILE(result, name, parameters, arguments)                                                                                       \
  result name parameters { return refuses(file) ? (result)-1 : MACHINE(name) arguments; }

ON_FILE(ssize_t, write, (int file, const void *bytes, size_t size), (file, bytes, size))
ON_FILE(ssize_t, writev, (int file, const struct iovec *parts, int number), (file, parts, number))
ON_FILE(ssize_t, pwrite, (int file, const void *bytes, size_t size, off_t at), (file, bytes, size, at))
ON_FILE(ssize_t, pwrite64, (int file, const void *bytes, size_t size, off64_t at), (file, bytes, size, at))
ON_FILE(int, ftruncate, (int file, off_t size), (file, size))
ON_FILE(int, ftruncate64, (int file, off64_t size), (file, size))
ON_FILE(int, fsync, (int file), (file))
ON_FILE(int, fdatasync, (int file), (file))

#define OPENING(name)                                                                                                                      \
  int name(const char *path, int flags, ...) {                                                                                             \
    va_list rest;                                                                                                                          \
    va_start(rest, flags);                                                                                                                 \
    mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0;                                                              \
    va_end(rest);                                                                                                                          \
    return refuses_to_open(flags) ? -1 : MACHINE(name)(path, flags, mode);                                                                 \
  }

OPENING(open)
OPENING(open64)
