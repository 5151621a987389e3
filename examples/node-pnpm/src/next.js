/** The first departure at or after `now`, both in minutes of the day; the first of tomorrow when none is left. */
export function next(departures, now) {
  return departures.find((minute) => minute >= now) ?? departures[0];
}
