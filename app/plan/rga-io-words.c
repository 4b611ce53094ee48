#include "rga-config.h"

#include "rga-io-words.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GIOErrorEnum  codes[8];   /* up to the first 0 that is not the first */
  const char   *message;
} Words;

static const Words words[] = {
  { { G_IO_ERROR_NOT_FOUND, G_IO_ERROR_NOT_DIRECTORY },
    N_("There is no such file or folder. Nothing was changed. Choose another place.") },
  { { G_IO_ERROR_EXISTS, G_IO_ERROR_NOT_EMPTY },
    N_("There is something by that name already, and it stays as it is. Choose another name.") },
  { { G_IO_ERROR_IS_DIRECTORY, G_IO_ERROR_NOT_REGULAR_FILE, G_IO_ERROR_WOULD_RECURSE },
    N_("This is a folder, not a file. Nothing was changed. Choose a file.") },
  { { G_IO_ERROR_NO_SPACE },
    N_("The disk is full. What was there stays as it was. Free some space and try again.") },
  { { G_IO_ERROR_PERMISSION_DENIED, G_IO_ERROR_READ_ONLY },
    N_("You may not read or write there. Nothing was changed. Choose another folder, or ask its owner for access.") },
  { { G_IO_ERROR_FILENAME_TOO_LONG, G_IO_ERROR_INVALID_FILENAME },
    N_("This name cannot be used. Nothing was changed. Choose a shorter name of letters and digits.") },
  { { G_IO_ERROR_BUSY, G_IO_ERROR_WOULD_BLOCK, G_IO_ERROR_PENDING, G_IO_ERROR_WRONG_ETAG },
    N_("This file is in use by another program. Nothing was changed. Close it there and try again.") },
  { { G_IO_ERROR_TIMED_OUT, G_IO_ERROR_NOT_MOUNTED, G_IO_ERROR_HOST_NOT_FOUND, G_IO_ERROR_HOST_UNREACHABLE,
      G_IO_ERROR_NETWORK_UNREACHABLE, G_IO_ERROR_NOT_CONNECTED, G_IO_ERROR_BROKEN_PIPE, G_IO_ERROR_CONNECTION_REFUSED },
    N_("The drive cannot be reached now. Nothing was changed. Check the network and try again.") },
  { { G_IO_ERROR_CANCELLED },
    N_("This was stopped before it was done. Nothing was changed. Begin again when you want.") },
};

static const char otherwise[] =
  N_("The file could not be read or written. What was there stays as it was. Check the folder or the drive, and try again.");

static gboolean
has_code (const Words  *self,
          GIOErrorEnum  code)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->codes) && (i == 0 || self->codes[i] != 0); i++)
    if (self->codes[i] == code)
      return TRUE;

  return FALSE;
}

static GIOErrorEnum
code_of (const GError *error)
{
  return error->domain == G_FILE_ERROR ? g_io_error_from_file_error ((GFileError) error->code) : (GIOErrorEnum) error->code;
}

const char *
rga_io_sentence (const GError *error)
{
  g_return_val_if_fail (error != NULL, NULL);

  if (error->domain != G_IO_ERROR && error->domain != G_FILE_ERROR)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (has_code (&words[i], code_of (error)))
      return _(words[i].message);

  return _(otherwise);
}

const char *
rga_error_sentence (const GError *error)
{
  const char *sentence = rga_io_sentence (error);

  return sentence != NULL ? sentence : error->message;
}
