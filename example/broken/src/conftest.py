from copy import deepcopy

import pytest

import app as application


@pytest.fixture
def client(monkeypatch):
    # Each test has a shelf of its own, so none sees what another one has lent.
    monkeypatch.setattr(application, "shelf", deepcopy(application.shelf))
    return application.app.test_client()
