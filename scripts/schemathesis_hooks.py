"""How Schemathesis sends what it has no serializer for: lines of JSON as they are."""

import schemathesis

schemathesis.serializer.alias("application/x-ndjson", "text/plain")
