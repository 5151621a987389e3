import { next } from "./next.js";

const now = new Date();
console.log(next([360, 720, 1080], now.getHours() * 60 + now.getMinutes()));
