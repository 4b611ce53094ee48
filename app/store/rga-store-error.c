#include "rga-store.h"

/* What the message says in words of the plan's own, for who has better words. */
typedef struct
{
  RgaList  list;       /* RGA_LIST_ANY = about no field */
  guint    field;
  char    *sentence;
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
}

static void
rga_store_error_private_clear (RgaStoreErrorPrivate *self)
{
  g_free (self->sentence);
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
