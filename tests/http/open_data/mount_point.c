// Lets a program meet a mount point, such as the volume of a container, in place of the folder that MOUNT_POINT names by its real path: it
// can neither be renamed, nor replaced, nor removed (EBUSY), and nothing is renamed into it or out of it (EXDEV). The library is loaded
// before the C library (LD_PRELOAD). The file that MOUNT_POINT_NOTES names gets a line for every rename and every removal of a folder,
// with what became of it, so that a test knows what its program did.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MACHINE(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

enum place { OUTSIDE, MOUNT_POINT, INSIDE };

// Where an entry is, or would be. A link at the end of the path is the entry itself: none of these functions follows it.
static enum place place_of(int folder, const char *path) {
  const char *mount_point = getenv("MOUNT_POINT");
  char *given = strdup(path);
  if (!mount_point || !given) abort();
  for (size_t end = strlen(given); end > 1 && given[end - 1] == '/'; end--) given[end - 1] = '\0';
  char *slash = strrchr(given, '/');
  const char *name = slash ? slash + 1 : given;
  char base[40] = "";
  if (given[0] != '/' && folder != AT_FDCWD) snprintf(base, sizeof base, "/proc/self/fd/%d/", folder);
  char *parent, *entry;
  if (asprintf(&parent, "%s%.*s.", base, (int)(name - given), given) < 0) abort();
  char *real = realpath(parent, NULL);
  enum place place = OUTSIDE;
  if (real) {
    if (asprintf(&entry, "%s/%s", strcmp(real, "/") == 0 ? "" : real, name) < 0) abort();
    size_t length = strlen(mount_point);
    if (strcmp(entry, mount_point) == 0) place = MOUNT_POINT;
    if (strncmp(entry, mount_point, length) == 0 && entry[length] == '/') place = INSIDE;
    free(entry);
  }
  free(real);
  free(parent);
  free(given);
  return place;
}

static int refuses(const char *function, enum place from, enum place to) {
  int is_across = (from == INSIDE) != (to == INSIDE);
  int is_busy = from == MOUNT_POINT || to == MOUNT_POINT;
  const char *name = getenv("MOUNT_POINT_NOTES");
  int file = name ? open(name, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600) : -1;
  const char *became = is_across ? "across" : is_busy ? "busy" : "allowed";
  if (file < 0 || dprintf(file, "%s %s\n", function, became) < 0) abort();
  close(file);
  if (is_across || is_busy) errno = is_across ? EXDEV : EBUSY;
  return is_across || is_busy;
}

static int refuses_rename(int from_folder, const char *from, int to_folder, const char *to) {
  return refuses("rename", place_of(from_folder, from), place_of(to_folder, to));
}

static int refuses_removal(int folder, const char *path) {
  enum place place = place_of(folder, path);
  return refuses("rmdir", place, place);
}

int rename(const char *from, const char *to) {
  return refuses_rename(AT_FDCWD, from, AT_FDCWD, to) ? -1 : MACHINE(rename)(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  return refuses_rename(from_folder, from, to_folder, to) ? -1 : MACHINE(renameat)(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags) {
  if (refuses_rename(from_folder, from, to_folder, to)) return -1;
  return MACHINE(renameat2)(from_folder, from, to_folder, to, flags);
}

int rmdir(const char *path) { return refuses_removal(AT_FDCWD, path) ? -1 : MACHINE(rmdir)(path); }

int unlinkat(int folder, const char *path, int flags) {
  if ((flags & AT_REMOVEDIR) && refuses_removal(folder, path)) return -1;
  return MACHINE(unlinkat)(folder, path, flags);
}
