"""Library.

What a library lends.

Made by ggen from the ontology; edit that instead.
"""

from __future__ import annotations

import datetime
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    SerializerFunctionWrapHandler,
    model_serializer,
)


class _Model(BaseModel):
    model_config = ConfigDict(
        populate_by_name=True,
        protected_namespaces=(),
        serialize_by_alias=True,
    )

    @model_serializer(mode="wrap")
    def _without_what_is_absent(
        self, handler: SerializerFunctionWrapHandler
    ) -> dict[str, Any]:
        members = handler(self)
        first = {key: members.get(key) for key in ("@type", "@id")}
        ordered = (first | members).items()
        return {key: value for key, value in ordered if value not in (None, [])}


def _plain(number: Decimal) -> str:
    return format(number, "f")


_Decimal = Annotated[Decimal, PlainSerializer(_plain, when_used="json")]


class Binding(StrEnum):
    """What holds the pages together."""

    HARDCOVER = "Hardcover"
    """hardcover"""

    PAPERBACK = "Paperback"
    """Glued, with a soft cover."""


Isbn = Annotated[
    str,
    Field(
        pattern="^(?:97[89][0-9]{10})$",
    ),
]
"""An International Standard Book Number of 13 digits."""


class Person(_Model):
    """Somebody who made a work."""

    at_type: Literal["Person"] = Field(
        default="Person",
        alias="@type",
    )
    at_id: str | None = Field(
        default=None,
        alias="@id",
    )

    name: str
    """name"""

    born: datetime.date | None = None
    """The day of birth, where it is known."""


class Work(_Model):
    """Whatever can be lent."""

    at_id: str | None = Field(
        default=None,
        alias="@id",
    )

    title: str = Field(
        max_length=200,
    )
    """The main title, without the subtitle."""

    creators: list[Person] = Field(
        min_length=1,
    )
    """Who made it."""

    subjects: list[str] = Field(
        default_factory=list,
    )
    """subjects"""


class Book(Work):
    """Something printed & bound."""

    at_type: Literal["Book"] = Field(
        default="Book",
        alias="@type",
    )

    isbn: Isbn
    """ISBN"""

    pages: int | None = Field(
        default=None,
        ge=1,
    )
    """pages"""

    binding: Binding | None = None
    """binding"""

    price: _Decimal | None = Field(
        default=None,
        ge=Decimal("0.0"),
    )
    """What a new one costs."""

    cost: _Decimal | None = Field(
        default=None,
        deprecated="Use price.",
    )
    """cost"""

    sequel_of: Book | None = Field(
        default=None,
        alias="sequelOf",
    )
    """The book before this one."""


class Film(Work):
    """Film"""

    at_type: Literal["Film"] = Field(
        default="Film",
        alias="@type",
    )

    minutes: int | None = None
    """minutes"""


AnyWork = Annotated[
    Book | Film,
    Field(discriminator="at_type"),
]
"""Work, or what descends from it."""
