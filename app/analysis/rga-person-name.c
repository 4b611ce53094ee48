#include "rga-person-name.h"

#include <string.h>

/* -- how a name is written ------------------------------------------------ */

static gboolean
has_only_letters (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && c != ' ' && (c > 0x7f ? c != 0x2019 : strchr ("-.'", (int) c) == NULL))
        return FALSE;
    }

  return TRUE;
}

/* “Jo”, “J.”, “'t Hart” by its second word; not “GGD”, not “de”. */
static gboolean
is_name_word (const char *word)
{
  const char *rest = g_utf8_next_char (word);

  if (!g_unichar_isupper (g_utf8_get_char (word)))
    return FALSE;
  if (strchr (word, '.') != NULL)
    return TRUE;
  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

gboolean
rga_words_are_person (const char *words)
{
  g_auto(GStrv) each = NULL;
  guint n;

  if (words == NULL || *words == '\0' || !has_only_letters (words))
    return FALSE;

  each = g_strsplit (words, " ", -1);
  n = g_strv_length (each);

  return is_name_word (each[0]) && *each[n - 1] != '\0' && is_name_word (each[n - 1]);
}

/* -- what the plan calls a function --------------------------------------- */

static gboolean
begins_with (const char *folded,
             const char *function)
{
  g_autofree char *head = function == NULL ? NULL : g_utf8_casefold (function, -1);
  gsize n = head == NULL ? 0 : strlen (head);

  return n > 0 && strncmp (folded, head, n) == 0 && (folded[n] == '\0' || folded[n] == ' ');
}

gboolean
rga_plan_has_function (RgaPlan    *plan,
                       const char *words)
{
  static const RgaList lists[] = { RGA_LIST_SEATS, RGA_LIST_PEOPLE };
  g_autofree char *folded = NULL;

  g_return_val_if_fail (RGA_IS_PLAN (plan) && words != NULL, FALSE);

  folded = g_utf8_casefold (words, -1);
  for (guint list = 0; list < G_N_ELEMENTS (lists); list++)
    {
      guint n;
      RgaItem *const *items = rga_plan_items (plan, lists[list], &n);
      int field = rga_list_find_field (lists[list], "function");

      for (guint i = 0; i < n; i++)
        if (begins_with (folded, *(char **) rga_item_field (items[i], (guint) field)))
          return TRUE;
    }

  return FALSE;
}
