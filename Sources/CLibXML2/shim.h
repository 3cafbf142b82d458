// Debian builds libxml2 with ICU. Its headers would then pull the system's ICU into every importer,
// where it clashes with the ICU inside Foundation, so the option is switched off before they are read.
// The functions used from Swift do not depend on it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
// The converter between encodings, which libxml2 rests on too.
#include <iconv.h>
