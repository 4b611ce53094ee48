/* rga-list-private.h
 *
 * How the table of fields is written down: one file a subject, one line a field.
 * A field's struct member and column have the same name. `ITEM` is the struct of the
 * list whose fields follow.
 */
#pragma once

#include "rga-list.h"

G_BEGIN_DECLS

#define PLAIN(type, name)        { #name, RGA_FIELD_##type, 0, G_STRUCT_OFFSET (ITEM, name), RGA_LIST_ANY, NULL }
#define MARKED(type, name, mark) { #name, RGA_FIELD_##type, mark, G_STRUCT_OFFSET (ITEM, name), RGA_LIST_ANY, NULL }
#define WORD(name, list)         { #name, RGA_FIELD_WORD, 0, G_STRUCT_OFFSET (ITEM, name), RGA_LIST_ANY, list }
#define REFERS(name, to, mark)   { #name, RGA_FIELD_REFERENCE, mark, G_STRUCT_OFFSET (ITEM, name), RGA_LIST_##to, NULL }
#define RANK                     MARKED (TEXT, rank, RGA_FIELD_RANK)

#define LIST(list, table, item) \
  { RGA_LIST_##list, { #table, sizeof (item), table##_fields, G_N_ELEMENTS (table##_fields), -1 } }

typedef struct
{
  RgaList     list;
  RgaListInfo info;     /* its place of rank is found once, in rga-list.c */
} RgaListEntry;

typedef struct
{
  const RgaListEntry *entries;
  guint               n_entries;
} RgaListSubject;

extern const RgaListSubject rga_list_agenda;
extern const RgaListSubject rga_list_project;
extern const RgaListSubject rga_list_time;
extern const RgaListSubject rga_list_team;
extern const RgaListSubject rga_list_money;
extern const RgaListSubject rga_list_note;

/* How far something is: projects, activities and milestones share these words. */
extern const char *const rga_status_words[];
/* What a number of hours is for: a seat says it, or the settings for those that do not. */
extern const char *const rga_basis_words[];

G_END_DECLS
