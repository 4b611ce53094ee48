#include "rga-items.h"

#include <math.h>
#include <string.h>

#include "rga-value.h"

#define AT(type, item, field) (*(type *) ((char *) (item) + (field)->offset))
#define SEEN(type, item, field) (*(const type *) ((const char *) (item) + (field)->offset))

/* Everything that is not all zero bytes when it is not filled in. */
static void
open_field (RgaItem        *item,
            const RgaField *field)
{
  switch (field->type)
    {
    case RGA_FIELD_WORD:
      AT (int, item, field) = RGA_WORD_OPEN;
      break;
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
      AT (gint64, item, field) = RGA_UNKNOWN;
      break;
    case RGA_FIELD_NUMBER:
      AT (double, item, field) = NAN;
      break;
    case RGA_FIELD_TEXT:
    case RGA_FIELD_FRACTION:
    case RGA_FIELD_REFERENCE:
    case RGA_FIELD_PERIOD:
    default:
      break;
    }
}

static void
clear_field (RgaItem        *item,
             const RgaField *field)
{
  if (field->type == RGA_FIELD_TEXT)
    g_clear_pointer (&AT (char *, item, field), g_ref_string_release);
  else if (field->type == RGA_FIELD_PERIOD)
    g_clear_pointer (&AT (RgaPeriod *, item, field), g_free);
}

/* After a plain copy of the bytes: the copy's own hold on what is shared. */
static void
hold_field (RgaItem        *item,
            const RgaField *field)
{
  if (field->type == RGA_FIELD_TEXT && AT (char *, item, field) != NULL)
    g_ref_string_acquire (AT (char *, item, field));
  else if (field->type == RGA_FIELD_PERIOD && AT (RgaPeriod *, item, field) != NULL)
    AT (RgaPeriod *, item, field) = g_memdup2 (AT (RgaPeriod *, item, field), sizeof (RgaPeriod));
}

RgaItem *
rga_item_new (RgaList      list,
              const RgaId *id)
{
  const RgaListInfo *info = rga_list_info (list);
  RgaItem *self;

  g_return_val_if_fail (info != NULL, NULL);

  self = g_malloc0 (info->size);
  self->id = *id;
  self->list = list;
  for (guint i = 0; i < info->n_fields; i++)
    open_field (self, &info->fields[i]);

  return self;
}

RgaItem *
rga_item_copy (const RgaItem *self)
{
  const RgaListInfo *info = rga_list_info (self->list);
  RgaItem *copy = g_memdup2 (self, info->size);

  for (guint i = 0; i < info->n_fields; i++)
    hold_field (copy, &info->fields[i]);

  return copy;
}

void
rga_item_free (RgaItem *self)
{
  const RgaListInfo *info;

  if (self == NULL)
    return;

  info = rga_list_info (self->list);
  for (guint i = 0; i < info->n_fields; i++)
    clear_field (self, &info->fields[i]);
  g_free (self);
}

void
rga_item_assign (RgaItem *self,
                 RgaItem *source)
{
  const RgaListInfo *info = rga_list_info (self->list);

  g_return_if_fail (self->list == source->list);

  for (guint i = 0; i < info->n_fields; i++)
    clear_field (self, &info->fields[i]);
  memcpy (self + 1, source + 1, info->size - sizeof (RgaItem));
  g_free (source);
}

static const char *
text_field (const RgaItem *self,
            const char    *name)
{
  int field = rga_list_find_field (self->list, name);
  const RgaField *found;

  if (field < 0)
    return NULL;

  found = &rga_list_info (self->list)->fields[field];
  if (found->type != RGA_FIELD_TEXT)
    return NULL;

  return SEEN (char *, self, found);
}

static const char *
first_filled (const RgaItem     *self,
              const char *const *names)
{
  for (; *names != NULL; names++)
    {
      const char *text = text_field (self, *names);

      if (text != NULL && *text != '\0')
        return text;
    }

  return "";
}

const char *const *
rga_item_name_fields (RgaList list)
{
  static const char *const names[] = { "name", "title", "function", "organisation_text", "place", "text", "external", "party", NULL };
  /* The text of a section is the whole of it, never its name. */
  static const char *const section_names[] = { "title", "kind", NULL };

  return list == RGA_LIST_SECTIONS ? section_names : names;
}

const char *
rga_item_name (const RgaItem *self)
{
  return first_filled (self, rga_item_name_fields (self->list));
}

const char *
rga_item_short_name (const RgaItem *self)
{
  const char *text = text_field (self, "short_name");

  return text != NULL && *text != '\0' ? text : rga_item_name (self);
}

gboolean
rga_item_is_decision (const RgaItem *self)
{
  return self != NULL && self->list == RGA_LIST_MILESTONES && ((const RgaMilestone *) self)->kind == RGA_MILESTONE_DECISION;
}

const char *
rga_item_rank (const RgaItem *self)
{
  const RgaListInfo *info = rga_list_info (self->list);
  const char *rank = info->rank < 0 ? NULL : SEEN (char *, self, &info->fields[info->rank]);

  return rank == NULL ? "" : rank;
}

RgaValue
rga_item_get_value (const RgaItem *item,
                    guint          field)
{
  const RgaField *info = &rga_list_info (item->list)->fields[field];

  switch (info->type)
    {
    case RGA_FIELD_TEXT:
      return rga_value_text (SEEN (char *, item, info));
    case RGA_FIELD_WORD:
      return rga_value_word (SEEN (int, item, info));
    case RGA_FIELD_NUMBER:
      return rga_value_real (SEEN (double, item, info));
    case RGA_FIELD_FRACTION:
      return rga_value_fraction (SEEN (RgaFraction, item, info));
    case RGA_FIELD_REFERENCE:
      return rga_value_id (&SEEN (RgaId, item, info));
    case RGA_FIELD_PERIOD:
      return rga_value_period (SEEN (RgaPeriod *, item, info));
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
    default:
      return rga_value_number (info->type, SEEN (gint64, item, info));
    }
}

void
rga_item_set_value (RgaItem        *item,
                    guint           field,
                    const RgaValue *value)
{
  const RgaField *info = &rga_list_info (item->list)->fields[field];

  g_return_if_fail (value->type == info->type);

  clear_field (item, info);
  switch (info->type)
    {
    case RGA_FIELD_TEXT:
      AT (char *, item, info) = value->text == NULL ? NULL : g_ref_string_acquire (value->text);
      break;
    case RGA_FIELD_WORD:
      AT (int, item, info) = value->word;
      break;
    case RGA_FIELD_NUMBER:
      AT (double, item, info) = value->real;
      break;
    case RGA_FIELD_FRACTION:
      AT (RgaFraction, item, info) = value->fraction;
      break;
    case RGA_FIELD_REFERENCE:
      AT (RgaId, item, info) = value->id;
      break;
    case RGA_FIELD_PERIOD:
      AT (RgaPeriod *, item, info) = value->period == NULL ? NULL : g_memdup2 (value->period, sizeof (RgaPeriod));
      break;
    case RGA_FIELD_INTEGER:
    case RGA_FIELD_HOURS:
    case RGA_FIELD_MONEY:
    case RGA_FIELD_FLAG:
    default:
      AT (gint64, item, info) = value->number;
      break;
    }
}

gboolean
rga_item_field_equal (const RgaItem *a,
                      const RgaItem *b,
                      guint          field)
{
  g_auto (RgaValue) one = rga_item_get_value (a, field);
  g_auto (RgaValue) other = rga_item_get_value (b, field);

  return rga_value_equal (&one, &other);
}
