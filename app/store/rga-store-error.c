#include "rga-config.h"

#include "rga-store.h"

#include <gio/gio.h>
#include <sqlite3.h>

/* What the message says in words of the plan's own, for who has better words. */
typedef struct
{
  RgaList  list;       /* RGA_LIST_ANY = about no field */
  guint    field;
  char    *sentence;
  int      sqlite;     /* its extended result code; 0 = it has no part in this */
  char    *operation;  /* what was being done: “open”, “save”; NULL = not said */
  char    *cause;      /* domain and code of what the system said; NULL = nothing */
  gboolean is_full;    /* it said that the disk is */
} RgaStoreErrorPrivate;

static void
rga_store_error_private_init (RgaStoreErrorPrivate *self)
{
  self->list = RGA_LIST_ANY;
}

static void
rga_store_error_private_copy (const RgaStoreErrorPrivate *self,
                              RgaStoreErrorPrivate       *copy)
{
  *copy = *self;
  copy->sentence = g_strdup (self->sentence);
  copy->operation = g_strdup (self->operation);
  copy->cause = g_strdup (self->cause);
}

static void
rga_store_error_private_clear (RgaStoreErrorPrivate *self)
{
  g_free (self->sentence);
  g_free (self->operation);
  g_free (self->cause);
}

G_DEFINE_EXTENDED_ERROR (RgaStoreError, rga_store_error)

void
rga_store_error_set_field (GError     *error,
                           RgaList     list,
                           guint       field,
                           const char *sentence)
{
  RgaStoreErrorPrivate *private = NULL;

  g_return_if_fail (error != NULL && error->domain == RGA_STORE_ERROR);

  private = rga_store_error_get_private (error);
  private->list = list;
  private->field = field;
  private->sentence = g_strdup (sentence);
}

const char *
rga_store_error_get_field (const GError *error,
                           RgaList      *list,
                           guint        *field)
{
  RgaStoreErrorPrivate *private = NULL;

  g_return_val_if_fail (error != NULL, NULL);

  private = error->domain == RGA_STORE_ERROR ? rga_store_error_get_private (error) : NULL;
  if (private == NULL || private->list == RGA_LIST_ANY)
    return NULL;

  *list = private->list;
  *field = private->field;

  return private->sentence;
}

/* -- for who helps ---------------------------------------------------------------- */

static RgaStoreErrorPrivate *
peek_private (const GError *error)
{
  return error != NULL && error->domain == RGA_STORE_ERROR ? rga_store_error_get_private (error) : NULL;
}

void
rga_store_error_set_sqlite (GError *error,
                            int     code)
{
  RgaStoreErrorPrivate *private = peek_private (error);

  if (private != NULL)
    private->sqlite = code;
}

void
rga_store_error_set_cause (GError       **error,
                           const GError  *reason)
{
  RgaStoreErrorPrivate *private = error == NULL ? NULL : peek_private (*error), *theirs = peek_private (reason);

  if (private == NULL || reason == NULL)
    return;

  if (theirs != NULL)
    private->sqlite = theirs->sqlite;
  private->is_full = theirs != NULL ? theirs->is_full : g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_free (private->cause);
  private->cause = theirs != NULL && theirs->cause != NULL
                   ? g_strdup (theirs->cause)
                   : g_strdup_printf ("%s %d", g_quark_to_string (reason->domain), reason->code);
}

void
rga_store_error_set_operation (GError     **error,
                               const char  *operation)
{
  RgaStoreErrorPrivate *private = error == NULL ? NULL : peek_private (*error);

  if (private != NULL && private->operation == NULL)
    private->operation = g_strdup (operation);
}

gboolean
rga_store_error_is_full (const GError *error)
{
  RgaStoreErrorPrivate *private = peek_private (error);

  return private != NULL && (private->is_full || (private->sqlite & 0xff) == SQLITE_FULL);
}

char *
rga_store_error_describe (const GError *error)
{
  RgaStoreErrorPrivate *private = peek_private (error);
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (error != NULL, NULL);

  g_string_append_printf (out, "regioagenda %s\n", RGA_VERSION);
  if (private != NULL && private->operation != NULL)
    g_string_append_printf (out, "operation: %s\n", private->operation);
  g_string_append_printf (out, "error: %s %d", g_quark_to_string (error->domain), error->code);
  if (private != NULL && private->sqlite != 0)
    g_string_append_printf (out, "\nsqlite %s: %d, extended %d", sqlite3_libversion (), private->sqlite & 0xff, private->sqlite);
  if (private != NULL && private->cause != NULL)
    g_string_append_printf (out, "\ncause: %s", private->cause);

  return g_string_free (out, FALSE);
}
