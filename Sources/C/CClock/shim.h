#pragma once
#include <sys/timex.h>
#include <stdint.h>
#include <time.h>

/* Microseconds that a clock shows: CLOCK_REALTIME, CLOCK_BOOTTIME. */
static inline int64_t clock_microseconds(clockid_t clock) {
  struct timespec time = {0};
  clock_gettime(clock, &time);
  return (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}
