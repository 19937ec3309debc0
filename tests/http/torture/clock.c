// Lets a program see another time of day: by as many seconds as the eight bytes of the file that CLOCK_SHIFT names say, which may change
// while it runs. It is loaded before the C library (LD_PRELOAD). The monotonic clock, by which programs wait, stays as it is.
#define _GNU_SOURCE
#include "watched_number.h"
#include <dlfcn.h>
#include <sys/time.h>
#include <time.h>

// Runs before the program does, so that no other thread is there yet.
__attribute__((constructor)) static void open_shift(void) { watch("CLOCK_SHIFT"); }

int clock_gettime(clockid_t clock, struct timespec *at) {
  static int (*machine)(clockid_t, struct timespec *);
  if (!machine) machine = (int (*)(clockid_t, struct timespec *))dlsym(RTLD_NEXT, "clock_gettime");
  int status = machine(clock, at);
  if (status == 0 && watched && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) at->tv_sec += *watched;
  return status;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
  (void)zone;
  struct timespec now;
  int status = clock_gettime(CLOCK_REALTIME, &now);
  at->tv_sec = now.tv_sec;
  at->tv_usec = now.tv_nsec / 1000;
  return status;
}

time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at) *at = now.tv_sec;
  return now.tv_sec;
}
