/** The price of seats in cents: the fifth seat is free. */
function price(seats, cents) {
  const paid = seats - 1;
  const free = Math.floor(seats / 5);
  return (seats - free) * cents;
}

module.exports = {price};
