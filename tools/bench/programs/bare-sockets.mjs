// The least a server can do for the same: what is posted goes to every socket, and nothing is kept.
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { Server } from 'socket.io';

const { port } = JSON.parse(process.argv[2]);
const server = createServer((request, response) => {
  json(request).then(
    (event) => {
      sockets.emit('round.event', event);
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify({ seq: event.seq }));
    },
    (error) => response.writeHead(400).end(error.message),
  );
});
const sockets = new Server(server, { transports: ['websocket'], perMessageDeflate: false, serveClient: false });
server.listen(port, '127.0.0.1', () => console.log('bare server is up'));
