def test_index_names_the_free_books(client):
    client.put("/books/2/reader", json={"name": "Marco"})

    page = client.get("/").get_data(as_text=True)

    assert "The Summer Book" in page
    assert "Invisible Cities" not in page


def test_a_book_is_lent_once(client):
    assert client.put("/books/1/reader", json={"name": "Sophia"}).status_code == 200
    assert client.put("/books/1/reader", json={"name": "Marco"}).status_code == 409


def test_a_book_comes_back(client):
    client.put("/books/1/reader", json={"name": "Sophia"})

    answer = client.delete("/books/1/reader")

    assert answer.get_json()["reader"] is None


def test_a_book_that_is_not_there(client):
    assert client.put("/books/99/reader", json={"name": "Marco"}).status_code == 404


def test_nothing_is_sent_twice(client):
    etag = client.get("/books").headers["ETag"]

    answer = client.get("/books", headers={"If-None-Match": etag})

    assert answer.status_code == 304
