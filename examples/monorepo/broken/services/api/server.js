import {createServer} from 'node:http';
import {greet} from './greet.js';

createServer((request, response) => {
  response.end(greet(decodeURIComponent(request.url.slice(1))));
}).listen(8080);
