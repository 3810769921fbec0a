"""Below a text, calls to buy what the site sells go; what a sentence says of shops stays."""

from __future__ import annotations

import pytest

from newsclean import clean

TEXT = (
    "It rained all night in Portmere, the harbour office said, and the old wall gave way at dawn.\n"
    "Six of the nine boats had left by then, and nobody was hurt, a spokesman for the port said.\n"
)


@pytest.mark.parametrize(
    "line",
    [
        "Buy a cool T-shirt in the store!",
        "Order a mug with the harbour wall in the shop!",
        "Get your merch here!",
        "Check out our merch store!",
        "Kauf dir ein T-Shirt in unserem Shop!",
        "Bestellen Sie eine Tasse in unserem Onlineshop!",
        "Achetez un T-shirt dans notre boutique !",
        "¡Compra una camiseta en nuestra tienda!",
        "Compre uma camiseta na nossa loja!",
        "Acquista una maglietta nel nostro negozio!",
        "Купите классную футболку в магазине!",
        "Kup koszulkę w naszym sklepie!",
    ],
)
def test_plugs_of_shops_go(line: str) -> None:
    assert clean(f"{TEXT}{line}\n", format="text").text.strip() == TEXT.strip()


@pytest.mark.parametrize(
    "line",
    [
        "He bought a cool T-shirt in the store.",
        "Order a ticket at the museum shop.",
        "Buy a mug at the museum shop",
        "Hol dir einen Becher im Laden am Hafen.",
        "Achetez un mug dans la boutique du port.",
        "Buy the book in any shop, she says.",
        "Get a new ferry, the fishermen told the council.",
        "Sie kann ein T-Shirt im Laden kaufen.",
        "Kauf des Ladens ist geplatzt.",
        "Купите билеты в кассе порта.",
        "Kup sobie spokój.",
        "Buy a cool T-shirt in the store, the posters in town said all summer, and everybody did.",
    ],
)
def test_sentences_on_shops_stay(line: str) -> None:
    assert line in clean(f"{TEXT}{line}\n", format="text").text
