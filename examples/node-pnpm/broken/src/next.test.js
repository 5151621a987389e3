import { expect, test } from "vitest";
import { next } from "./next.js";

const departures = [360, 720, 1080];

test("a bus that leaves now is caught", () => {
  expect(next(departures, 720)).toBe(720);
});

test("after the last one, the first of tomorrow is next", () => {
  expect(next(departures, 1200)).toBe(360);
});
