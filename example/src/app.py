"""A shelf: the books of a small library, and who has them at the moment."""

import hashlib
from dataclasses import asdict, dataclass

from flask import Flask, abort, jsonify, request

app = Flask(__name__)


@dataclass
class Book:
    title: str
    author: str
    reader: str | None = None


shelf = {
    1: Book("The Summer Book", "Tove Jansson"),
    2: Book("Invisible Cities", "Italo Calvino"),
    3: Book("A Wizard of Earthsea", "Ursula K. Le Guin"),
}


@app.get("/")
def index():
    # The first thing anybody wants to know: what can be taken home today.
    free = [book.title for book in shelf.values() if book.reader is None]
    return f"<h1>Shelf</h1><p>Free today: {', '.join(free) or 'nothing'}</p>"


@app.get("/books")
def books():
    response = jsonify({number: asdict(book) for number, book in shelf.items()})
    # Clients that poll get an empty answer as long as nobody takes or returns a book.
    response.set_etag(fingerprint(response.get_data()))
    return response.make_conditional(request)


@app.put("/books/<int:number>/reader")
def lend(number):
    book = find(number)
    if book.reader is not None:
        abort(409, f"{book.reader} has it")
    book.reader = request.get_json()["name"]
    return asdict(book)


@app.delete("/books/<int:number>/reader")
def give_back(number):
    book = find(number)
    book.reader = None
    return asdict(book)


def find(number):
    return shelf.get(number) or abort(404, f"no book {number} on this shelf")


def fingerprint(data):
    return hashlib.sha256(data).hexdigest()
