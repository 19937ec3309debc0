// Lets a program meet a file system without hard links: link fails with the error whose number NO_LINKS_ERROR has, and a rename that must
// not replace a file, which such file systems refuse too, with EINVAL. It is loaded before the C library (LD_PRELOAD). The file that
// NO_LINKS names gets a line for every call that is refused, so that a test knows that its program made one.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int refuse(const char *function, int error) {
  const char *name = getenv("NO_LINKS");
  int file = name ? open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  if (file < 0 || dprintf(file, "%s\n", function) < 0) abort();
  close(file);
  errno = error;
  return -1;
}

static int refuse_link(const char *function) {
  const char *error = getenv("NO_LINKS_ERROR");
  if (!error) abort();
  return refuse(function, atoi(error));
}

int link(const char *from, const char *to) { return refuse_link("link"); }

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) { return refuse_link("linkat"); }

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
  if (flags != 0) return refuse("renameat2", EINVAL);
  __typeof__(&renameat2) machine = (__typeof__(&renameat2))dlsym(RTLD_NEXT, "renameat2");
  return machine(from_folder, from, to_folder, to, flags);
}
