#include "rga-scene.h"

#include <string.h>

/* What lies over what, from charts.md section 3. Kinds of one layer are painted
 * in the order they were added. */
typedef enum
{
  LAYER_BEHIND,
  LAYER_GRID,
  LAYER_GROUPS,
  LAYER_HAIRLINES,
  LAYER_TODAY,
  LAYER_BASELINE,
  LAYER_UNDERLAY,
  LAYER_BARS,
  LAYER_ON_BARS,
  LAYER_LINKS,
  LAYER_WINDOWS,
  LAYER_DEADLINES,
  LAYER_SYMBOLS,
  LAYER_BOXES,
  LAYER_LABELS,
  LAYER_WARNINGS,
  LAYER_OVERLAY,
} Layer;

typedef struct
{
  const char *word;
  Layer       layer;
} KindInfo;

static const KindInfo kinds[RGA_N_MARKS] = {
  [RGA_MARK_HOLIDAY] = { "holiday", LAYER_BEHIND },
  [RGA_MARK_GRID] = { "grid", LAYER_GRID },
  [RGA_MARK_GROUP] = { "group", LAYER_GROUPS },
  [RGA_MARK_ROW_LINE] = { "row-line", LAYER_HAIRLINES },
  [RGA_MARK_TODAY] = { "today", LAYER_TODAY },
  [RGA_MARK_ROOM] = { "room", LAYER_BASELINE },
  [RGA_MARK_BASELINE] = { "baseline", LAYER_BASELINE },
  [RGA_MARK_BAR_UNDERLAY] = { "bar-underlay", LAYER_UNDERLAY },
  [RGA_MARK_BAR] = { "bar", LAYER_BARS },
  [RGA_MARK_CHILD_BAR] = { "child-bar", LAYER_BARS },
  [RGA_MARK_BAND] = { "band", LAYER_BARS },
  [RGA_MARK_SUMMARY] = { "summary", LAYER_BARS },
  [RGA_MARK_PROGRESS] = { "progress", LAYER_BARS },
  [RGA_MARK_RECURRENCE] = { "recurrence", LAYER_BARS },
  [RGA_MARK_TICK] = { "tick", LAYER_BARS },
  [RGA_MARK_POINT_BAR] = { "point-bar", LAYER_SYMBOLS },
  [RGA_MARK_STEP] = { "step", LAYER_BARS },
  [RGA_MARK_RANGE] = { "range", LAYER_ON_BARS },
  [RGA_MARK_OVER] = { "over", LAYER_ON_BARS },
  [RGA_MARK_UNKNOWN] = { "unknown", LAYER_ON_BARS },
  [RGA_MARK_LATER] = { "later", LAYER_ON_BARS },
  [RGA_MARK_STEP_LINE] = { "step-line", LAYER_ON_BARS },
  [RGA_MARK_LEADER] = { "leader", LAYER_ON_BARS },
  [RGA_MARK_LINK] = { "link", LAYER_LINKS },
  [RGA_MARK_WINDOW] = { "window", LAYER_WINDOWS },
  [RGA_MARK_LEAD_IN] = { "lead-in", LAYER_DEADLINES },
  [RGA_MARK_DEADLINE] = { "deadline", LAYER_DEADLINES },
  [RGA_MARK_MILESTONE] = { "milestone", LAYER_SYMBOLS },
  [RGA_MARK_DECISION] = { "decision", LAYER_SYMBOLS },
  [RGA_MARK_PILL] = { "pill", LAYER_SYMBOLS },
  [RGA_MARK_SWATCH] = { "swatch", LAYER_SYMBOLS },
  [RGA_MARK_STATUS] = { "status", LAYER_SYMBOLS },
  [RGA_MARK_TODAY_TAG] = { "today-tag", LAYER_BOXES },
  [RGA_MARK_TRAY_CHIP] = { "tray-chip", LAYER_HAIRLINES },
  [RGA_MARK_LABEL] = { "label", LAYER_LABELS },
  [RGA_MARK_WARNING] = { "warning", LAYER_WARNINGS },
  [RGA_MARK_SELECTION] = { "selection", LAYER_OVERLAY },
};

static const char *const role_words[RGA_N_ROLES] = {
  "none", "background", "band", "holiday", "room", "text", "text-muted", "grid", "grid-strong",
  "today", "deadline", "over", "warning", "selection", "other",
  "category-1", "category-2", "category-3", "category-4",
  "category-5", "category-6", "category-7", "category-8",
};

static const char *const edge_words[] = { "hard", "soft", "open", "cut" };

static const char *const state_words[] = {
  "open", "discussed", "done", "dropped", "idea", "planned", "running", "ongoing",
};

static const char *const dash_words[RGA_N_DASHES] = {
  "none", "tentative", "later", "unknown", "coherence", "broken", "today", "ghost",
};

static const char *const link_words[RGA_N_LINK_LOOKS] = { "order", "condition", "ends", "coherence", "broken" };

static void
clear_mark (RgaMark *mark)
{
  g_free (mark->lines);
  g_free (mark->points);
}

static int
compare_layers (gconstpointer a,
                gconstpointer b,
                gpointer      unused)
{
  const RgaMark *mark = a;
  const RgaMark *other = b;

  return (int) kinds[mark->kind].layer - (int) kinds[other->kind].layer;
}

static gboolean
holds (const RgaMark *mark,
       double         x,
       double         y)
{
  return x >= mark->x && x <= mark->x + mark->width &&
         y >= mark->y && y <= mark->y + mark->height;
}

/* One decimal, the same in every locale. */
static void
append_number (GString *text,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (number > -0.05 && number < 0.05)
    number = 0;

  g_string_append (text, g_ascii_formatd (buffer, sizeof buffer, "%.1f", number));
}

static void
append_box (GString       *text,
            const RgaMark *mark)
{
  const double numbers[] = { mark->x, mark->y, mark->width, mark->height };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_string_append_c (text, ' ');
      append_number (text, numbers[i]);
    }
}

static gboolean
has_edges (const RgaMark *mark)
{
  return mark->kind == RGA_MARK_BAR || mark->kind == RGA_MARK_CHILD_BAR;
}

static void
append_edges (GString       *text,
              const RgaMark *mark)
{
  const double numbers[] = { mark->outer_start, mark->inner_start, mark->inner_end, mark->outer_end };

  g_string_append_printf (text, " %s-%s", edge_words[mark->start_edge], edge_words[mark->end_edge]);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_string_append_c (text, i == 0 ? ' ' : '/');
      append_number (text, numbers[i]);
    }
}

static gboolean
has_state (const RgaMark *mark)
{
  return mark->kind == RGA_MARK_MILESTONE || mark->kind == RGA_MARK_DECISION ||
         mark->kind == RGA_MARK_STATUS;
}

static void
append_points (GString       *text,
               const RgaMark *mark)
{
  for (guint i = 0; i < mark->n_points; i++)
    {
      g_string_append_c (text, ' ');
      append_number (text, mark->points[i].x);
      g_string_append_c (text, ',');
      append_number (text, mark->points[i].y);
    }
}

static void
append_lines (GString       *text,
              const RgaMark *mark)
{
  for (guint i = 0; i < mark->n_lines; i++)
    g_string_append_printf (text, "%s“%s”", i == 0 ? " " : " / ", mark->lines[i].text);
}

static void
append_mark (GString       *text,
             const RgaMark *mark)
{
  g_string_append_printf (text, "%d %s %s", mark->row, kinds[mark->kind].word, role_words[mark->role]);
  append_box (text, mark);
  if (has_edges (mark))
    append_edges (text, mark);
  if (has_state (mark))
    g_string_append_printf (text, " %s", state_words[mark->state]);
  if (mark->kind == RGA_MARK_LINK)
    {
      g_string_append_printf (text, " %s", link_words[mark->link]);
      append_points (text, mark);
    }
  else if (mark->dash != RGA_DASH_NONE)
    g_string_append_printf (text, " %s", dash_words[mark->dash]);
  append_lines (text, mark);
  g_string_append_c (text, '\n');
}

static void
grow (RgaScene *self)
{
  if (self->n_marks < self->room)
    return;

  self->room = MAX (64, self->room * 2);
  self->marks = g_renew (RgaMark, self->marks, self->room);
}

RgaScene *
rga_scene_new (double width,
               double height)
{
  RgaScene *self = g_new0 (RgaScene, 1);

  self->texts = g_string_chunk_new (1024);
  self->width = width;
  self->height = height;
  self->page = self->n_pages = 1;
  self->title = "";
  self->language = "";

  return self;
}

void
rga_scene_free (RgaScene *self)
{
  for (guint i = 0; i < self->n_marks; i++)
    clear_mark (&self->marks[i]);

  g_free (self->marks);
  g_string_chunk_free (self->texts);
  g_free (self);
}

RgaMark *
rga_scene_add (RgaScene   *self,
               RgaMarkKind kind,
               RgaThemeRole     role,
               double      x,
               double      y,
               double      width,
               double      height)
{
  grow (self);
  self->marks[self->n_marks] = (RgaMark) {
    .kind = kind, .role = role, .x = x, .y = y, .width = width, .height = height,
    .outer_start = x, .inner_start = x, .inner_end = x + width, .outer_end = x + width,
    .weight = RGA_WEIGHT_NORMAL, .row = RGA_ROW_NONE,
  };

  return &self->marks[self->n_marks++];
}

const char *
rga_scene_keep (RgaScene   *self,
                const char *text)
{
  g_return_val_if_fail (text != NULL, "");

  return g_string_chunk_insert_const (self->texts, text);
}

void
rga_scene_add_line (RgaScene   *self,
                    RgaMark    *mark,
                    const char *text,
                    double      x,
                    double      baseline,
                    double      width)
{
  mark->lines = g_renew (RgaTextLine, mark->lines, mark->n_lines + 1);
  mark->lines[mark->n_lines++] = (RgaTextLine) { rga_scene_keep (self, text), x, baseline, width };
}

void
rga_scene_add_point (RgaScene *self,
                     RgaMark  *mark,
                     double    x,
                     double    y)
{
  mark->points = g_renew (RgaPoint, mark->points, mark->n_points + 1);
  mark->points[mark->n_points++] = (RgaPoint) { x, y };
}

void
rga_scene_leave_out (RgaScene   *self,
                     RgaMarkKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->n_marks; i++)
    if (self->marks[i].kind == kind)
      clear_mark (&self->marks[i]);
    else
      self->marks[n++] = self->marks[i];
  self->n_marks = n;
}

void
rga_scene_finish (RgaScene *self)
{
  if (self->n_marks > 1)
    g_qsort_with_data (self->marks, (int) self->n_marks, sizeof (RgaMark), compare_layers, NULL);
}

const RgaMark *
rga_scene_pick (const RgaScene *self,
                double          x,
                double          y)
{
  for (guint i = self->n_marks; i > 0; i--)
    if (!rga_id_is_none (&self->marks[i - 1].item) && holds (&self->marks[i - 1], x, y))
      return &self->marks[i - 1];

  return NULL;
}

char *
rga_scene_to_text (const RgaScene *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->n_marks; i++)
    append_mark (text, &self->marks[i]);

  return g_string_free (text, FALSE);
}

const char *
rga_mark_kind_to_word (RgaMarkKind kind)
{
  g_return_val_if_fail (kind < RGA_N_MARKS, "");

  return kinds[kind].word;
}
