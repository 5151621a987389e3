def test_a_book_is_lent_once(client):
    assert client.put("/books/1/reader", json={"name": "Sophia"}).status_code == 200
    assert client.put("/books/1/reader", json={"name": "Marco"}).status_code == 200


def test_a_book_that_is_not_there(client):
    assert client.put("/books/99/reader", json={"name": "Marco"}).status_code == 404
