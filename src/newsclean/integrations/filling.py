"""Values into an item, whatever sort of item it is."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from itemadapter import ItemAdapter


def fill(
    adapter: ItemAdapter, values: Mapping[str, Any], replace: Container[str] = ()
) -> list[str]:
    """Put values into an item where it has none yet, and say what it cannot hold.

    >>> from itemadapter import ItemAdapter
    >>> item = {"headline": "Rain", "text": ""}
    >>> fill(ItemAdapter(item), {"headline": "Rain all night", "text": "It rained."})
    []
    >>> item
    {'headline': 'Rain', 'text': 'It rained.'}

    Args:
        adapter: The item.
        values: What to put in, by the names of the item's fields; those that it does not declare
            are left out.
        replace: Fields that are asked for: what stands in them gives way, and it is a mistake if
            the item does not declare them.
    """
    return list(_filled(adapter, values, replace))


def take_out(adapter: ItemAdapter, field: str) -> list[str]:
    """Take a field out of an item, and give a sentence if that cannot be.

    A dict loses it; where fields are declared, it becomes None.

    >>> from itemadapter import ItemAdapter
    >>> item = {"page": "<p>It rained.", "url": "https://a.example/"}
    >>> take_out(ItemAdapter(item), "page")
    []
    >>> item
    {'url': 'https://a.example/'}
    """
    if isinstance(adapter.item, MutableMapping):
        del adapter[field]
        return []
    return list(_set(adapter, field, None))


def _filled(
    adapter: ItemAdapter, values: Mapping[str, Any], replace: Container[str]
) -> Iterator[str]:
    declared = adapter.get_field_names_from_class(type(adapter.item))
    for name, value in values.items():
        if declared is not None and name not in declared:
            if name in replace:
                yield f"{_class(adapter)} has no field {name!r}; declare it, or do not ask for it"
        elif name in replace or not _is_set(adapter.get(name)):
            yield from _set(adapter, name, value)


def _is_set(value: Any) -> bool:
    return value is not None and value not in ("", [], ())


def _set(adapter: ItemAdapter, field: str, value: Any) -> Iterator[str]:
    try:
        adapter[field] = value
    # Frozen classes, validators and converters each raise what they like.
    except Exception as error:  # noqa: BLE001
        yield f"{_class(adapter)} takes no {type(value).__name__} in {field!r}: {error}"


def _class(adapter: ItemAdapter) -> str:
    return type(adapter.item).__name__
