/* rga-timeline-view-state.c
 *
 * How the timeline was looked at: what was unfolded, how far it was scrolled and
 * zoomed, how rows were grouped.
 */
#include "rga-timeline-page-private.h"

#include "rga-kept-ids.h"

/* As kept, by the entries of the drop-down. */
static const char *const groupings[] = {
  [RGA_GROUP_BY_FOCUS_AREA] = "focus-area", [RGA_GROUP_BY_ROUND] = "round", [RGA_GROUP_BY_NONE] = "none",
};

static void
take_grouping (RgaTimelinePage *self,
               GKeyFile        *keys,
               const char      *group)
{
  g_autofree char *word = g_key_file_get_string (keys, group, "group-by", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (groupings); i++)
    if (g_strcmp0 (word, groupings[i]) == 0)
      gtk_drop_down_set_selected (self->grouping, i);
}

/* Outermost groups are shown unfolded, everything else folded; only what differs
 * from that is kept. */
static gboolean
is_open_by_itself (const RgaOutlineRow *row)
{
  return row->level == 0 && row->kind == RGA_OUTLINE_GROUP;
}

static void
keep_folds (RgaTimelinePage *self,
            GKeyFile        *keys,
            const char      *group)
{
  g_autoptr(GArray) folded = g_array_new (FALSE, FALSE, sizeof (RgaId));
  g_autoptr(GArray) unfolded = g_array_new (FALSE, FALSE, sizeof (RgaId));
  RgaOutlineRow row;

  for (guint i = 0; rga_outline_model_get_row (self->model, i, &row); i++)
    if (row.is_expandable && !rga_id_is_none (&row.id) && row.is_expanded != is_open_by_itself (&row))
      g_array_append_val (row.is_expanded ? unfolded : folded, row.id);

  rga_kept_ids_set (keys, group, "folded", folded);
  rga_kept_ids_set (keys, group, "unfolded", unfolded);
}

static void
fold_all (RgaTimelinePage *self,
          const GArray    *ids,
          gboolean         unfold)
{
  for (guint i = 0; i < ids->len; i++)
    rga_outline_model_set_unfolded (self->model, &g_array_index (ids, RgaId, i), unfold);
}

/* What stands above comes first, so nothing is unfolded inside something folded. */
static void
take_folds (RgaTimelinePage *self,
            GKeyFile        *keys,
            const char      *group)
{
  g_autoptr(GArray) folded = rga_kept_ids_get (keys, group, "folded");
  g_autoptr(GArray) unfolded = rga_kept_ids_get (keys, group, "unfolded");

  fold_all (self, unfolded, TRUE);
  fold_all (self, folded, FALSE);
}

/* In rows: text may be larger next time. */
static double
get_first_row (RgaTimelinePage *self)
{
  double height = rga_timeline_page_measure_row (self);
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (self->table_scroller);

  return height > 0 ? gtk_adjustment_get_value (rows) / height : 0;
}

void
rga_timeline_page_resume_scroll (RgaTimelinePage *self,
                                 double           row_height)
{
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (self->table_scroller);

  if (self->first_row <= 0 || row_height <= 0)
    return;

  gtk_adjustment_set_value (rows, self->first_row * row_height);
  self->first_row = 0;
}

static void
keep_zoom (RgaTimelinePage *self,
           GKeyFile        *keys,
           const char      *group)
{
  const RgaGanttViewport *viewport = rga_gantt_view_get_viewport (self->chart);

  g_key_file_set_boolean (keys, group, "fitted", viewport->is_fitted);
  g_key_file_set_double (keys, group, "origin", viewport->axis.origin);
  g_key_file_set_double (keys, group, "scale", viewport->axis.pt_per_day);
}

static void
take_zoom (RgaTimelinePage *self,
           GKeyFile        *keys,
           const char      *group)
{
  double origin = g_key_file_get_double (keys, group, "origin", NULL);
  double scale = g_key_file_get_double (keys, group, "scale", NULL);

  if (!g_key_file_get_boolean (keys, group, "fitted", NULL) && scale > 0)
    rga_gantt_view_show (self->chart, origin, scale);
}

void
rga_timeline_page_keep_view (RgaPage    *page,
                             GKeyFile   *keys,
                             const char *group)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (page);

  if (self->model == NULL)
    return;

  g_key_file_set_string (keys, group, "group-by", groupings[gtk_drop_down_get_selected (self->grouping)]);
  g_key_file_set_integer (keys, group, "colouring", (int) gtk_drop_down_get_selected (self->colouring));
  g_key_file_set_boolean (keys, group, "count-projects", self->count_projects);
  g_key_file_set_double (keys, group, "first-row", get_first_row (self));
  rga_timeline_page_keep_columns (self, keys, group);
  keep_folds (self, keys, group);
  keep_zoom (self, keys, group);
}

void
rga_timeline_page_take_view (RgaPage    *page,
                             GKeyFile   *keys,
                             const char *group)
{
  RgaTimelinePage *self = RGA_TIMELINE_PAGE (page);
  guint colouring = (guint) g_key_file_get_integer (keys, group, "colouring", NULL);

  if (self->model == NULL)
    return;

  take_grouping (self, keys, group);
  if (colouring < g_list_model_get_n_items (gtk_drop_down_get_model (self->colouring)))
    gtk_drop_down_set_selected (self->colouring, colouring);
  g_object_set (self, "count-projects", g_key_file_get_boolean (keys, group, "count-projects", NULL), NULL);
  rga_timeline_page_take_columns (self, keys, group);
  take_folds (self, keys, group);
  take_zoom (self, keys, group);
  self->first_row = MAX (g_key_file_get_double (keys, group, "first-row", NULL), 0);
}
