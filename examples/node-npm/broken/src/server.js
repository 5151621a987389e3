const {createServer} = require('node:http');
const {price} = require('./price.js');

createServer((request, response) => {
  const seats = Number(new URL(request.url, 'http://localhost').searchParams.get('seats') ?? 1);
  response.end(`${seats} seats: ${price(seats, 1200)} cents\n`);
}).listen(8080);
