#include "lossy-disk.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#define SECTOR 512

LossyAsked *
lossy_asked_new (const DiskAsked *what)
{
  LossyAsked *asked = g_new0 (LossyAsked, 1);

  asked->what = *what;
  asked->what.path = g_strdup (what->path);
  asked->what.to = g_strdup (what->to);
  if (what->call == DISK_WRITE)
    asked->bytes = g_bytes_new (what->bytes, what->size);

  return asked;
}

void
lossy_asked_free (gpointer data)
{
  LossyAsked *asked = data;

  g_free ((char *) asked->what.path);
  g_free ((char *) asked->what.to);
  g_clear_pointer (&asked->bytes, g_bytes_unref);
  g_free (asked);
}

static void
inode_free (gpointer data)
{
  LossyInode *inode = data;

  g_byte_array_unref (inode->synced);
  g_ptr_array_unref (inode->pending);
  g_free (inode);
}

static LossyInode *
make_inode (LossyDisk *self)
{
  LossyInode *inode = g_new0 (LossyInode, 1);

  inode->synced = g_byte_array_new ();
  inode->pending = g_ptr_array_new ();
  g_ptr_array_add (self->inodes, inode);

  return inode;
}

void
lossy_disk_init (LossyDisk  *self,
                 const char *path,
                 GBytes     *bytes)
{
  LossyInode *inode;

  self->live = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->journal = g_ptr_array_new ();
  self->inodes = g_ptr_array_new_with_free_func (inode_free);
  inode = make_inode (self);
  g_byte_array_append (inode->synced, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  g_hash_table_insert (self->live, g_strdup (path), inode);
  g_hash_table_insert (self->entries, g_strdup (path), inode);
}

void
lossy_disk_clear (LossyDisk *self)
{
  g_hash_table_unref (self->live);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->journal);
  g_ptr_array_unref (self->inodes);
}

/* A file, or a folder with all in it. */
static void
move_names (GHashTable *names,
            const char *from,
            const char *to)
{
  g_autofree char *inside = g_strconcat (from, "/", NULL);
  g_autoptr(GList) all = g_hash_table_get_keys (names);

  for (GList *one = all; one != NULL; one = one->next)
    if (g_str_equal (one->data, from) || g_str_has_prefix (one->data, inside))
      {
        char *moved = g_strconcat (to, (char *) one->data + strlen (from), NULL);
        LossyInode *inode = g_hash_table_lookup (names, one->data);

        g_hash_table_remove (names, one->data);
        g_hash_table_insert (names, moved, inode);
      }
}

static void
swap_names (GHashTable *names,
            const char *a,
            const char *b)
{
  LossyInode *first = g_hash_table_lookup (names, a), *second = g_hash_table_lookup (names, b);

  g_hash_table_insert (names, g_strdup (a), second);
  g_hash_table_insert (names, g_strdup (b), first);
}

static void
change_names (GHashTable       *names,
              const LossyAsked *asked)
{
  if (asked->what.call == DISK_MAKE)
    g_hash_table_insert (names, g_strdup (asked->what.path), asked->made);
  else if (asked->what.call == DISK_RENAME)
    move_names (names, asked->what.path, asked->what.to);
  else if (asked->what.call == DISK_SWAP)
    swap_names (names, asked->what.path, asked->what.to);
  else
    g_hash_table_remove (names, asked->what.path);
}

static void
put (GByteArray   *contents,
     gint64        place,
     const guint8 *bytes,
     gsize         size)
{
  guint before = contents->len;

  if (place + (gint64) size > before)
    {
      g_byte_array_set_size (contents, (guint) (place + (gint64) size));
      memset (contents->data + before, 0, contents->len - before);
    }
  if (size > 0)
    memcpy (contents->data + place, bytes, size);
}

static void
cut (GByteArray *contents,
     gsize       size)
{
  guint before = contents->len;

  g_byte_array_set_size (contents, (guint) size);
  if (size > before)
    memset (contents->data + before, 0, size - before);
}

/* `part` of it: the first bytes of a write. */
static void
apply (GByteArray       *contents,
       const LossyAsked *asked,
       gsize             part)
{
  if (asked->what.call == DISK_CUT)
    cut (contents, asked->what.size);
  else
    put (contents, asked->what.place, g_bytes_get_data (asked->bytes, NULL), MIN (part, g_bytes_get_size (asked->bytes)));
}

static void
sync_inode (LossyDisk  *self,
            LossyInode *inode)
{
  if (self->is_lazy)
    return;

  if (inode == NULL)   /* a folder */
    {
      for (guint i = 0; i < self->journal->len; i++)
        change_names (self->entries, self->journal->pdata[i]);
      g_ptr_array_set_size (self->journal, 0);
      return;
    }
  for (guint i = 0; i < inode->pending->len; i++)
    apply (inode->synced, inode->pending->pdata[i], G_MAXSIZE);
  g_ptr_array_set_size (inode->pending, 0);
}

void
lossy_disk_do (LossyDisk  *self,
               LossyAsked *asked)
{
  LossyInode *inode = g_hash_table_lookup (self->live, asked->what.path);

  switch (asked->what.call)
    {
    case DISK_WRITE:
    case DISK_CUT:
      if (inode != NULL)
        g_ptr_array_add (inode->pending, asked);
      break;
    case DISK_SYNC:
      sync_inode (self, inode);
      break;
    case DISK_MAKE:
      asked->made = make_inode (self);
      G_GNUC_FALLTHROUGH;
    default:
      change_names (self->live, asked);
      g_ptr_array_add (self->journal, asked);
    }
}

/* What a file may hold when the power is back. */
static GByteArray *
crash_file (const LossyInode *inode)
{
  GByteArray *contents = g_byte_array_new ();

  g_byte_array_append (contents, inode->synced->data, inode->synced->len);
  for (guint i = 0; i < inode->pending->len; i++)
    switch (g_test_rand_int_range (0, 4))
      {
      case 0:
        break;
      case 1:
        apply (contents, inode->pending->pdata[i], (gsize) g_test_rand_int_range (0, 8) * SECTOR);
        break;
      default:
        apply (contents, inode->pending->pdata[i], G_MAXSIZE);
      }

  return contents;
}

static void
write_file (const char *path,
            GByteArray *contents)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr(GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents_full (path, (char *) contents->data, contents->len, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
}

void
lossy_disk_crash (LossyDisk *self)
{
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GList) sorted = NULL;
  gint n_names = g_test_rand_int_range (0, (gint) self->journal->len + 1);
  GHashTableIter iter;
  gpointer path, inode;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &path, &inode))
    g_hash_table_insert (names, g_strdup (path), inode);
  for (gint i = 0; i < n_names; i++)
    change_names (names, self->journal->pdata[i]);
  sorted = g_list_sort (g_hash_table_get_keys (names), (GCompareFunc) strcmp);   /* the seed repeats it */
  for (GList *one = sorted; one != NULL; one = one->next)
    {
      g_autoptr(GByteArray) contents = crash_file (g_hash_table_lookup (names, one->data));

      write_file (one->data, contents);
    }
}
