#include "rga-moment-private.h"

#include "rga-chart-words.h"
#include "rga-decision-after.h"
#include "rga-period-write.h"

#include <math.h>
#include <string.h>

#define LEAD_IN_MIX 0.62
#define LEAD_IN_GAP 3.0
#define HALO_DECISION 1.7
#define HALO_WINDOW 1.0
#define PILL_PADDING 5.0
#define CLUSTER_SHOWN 3
#define WARNING_RADIUS 4.6
#define WARNING_GAP 5.0

static RgaMarkState
read_state (const RgaItem *item)
{
  const RgaMilestone *milestone = (const RgaMilestone *) item;

  g_assert (item->list == RGA_LIST_MILESTONES);
  switch (milestone->status)
    {
    case RGA_STATUS_DONE:
    case RGA_STATUS_TAKEN:
      return RGA_STATE_DONE;
    case RGA_STATUS_DISCUSSED:
      return RGA_STATE_DISCUSSED;
    case RGA_STATUS_DROPPED:
      return RGA_STATE_DROPPED;
    default:
      return milestone->actual != NULL && rga_period_is_dated (milestone->actual) ? RGA_STATE_DONE : RGA_STATE_OPEN;
    }
}

static double
rule_height (const RgaRowLayout *self)
{
  const RgaMetrics *metrics = self->view->metrics;
  gboolean is_tall = self->row->kind == RGA_OUTLINE_PROJECT || self->row->kind == RGA_OUTLINE_GROUP;

  return (is_tall ? metrics->bar : metrics->child_bar) + 2 * RGA_DEADLINE_OVERSHOOT;
}

/* Where the circle or diamond itself stands. */
static double
symbol_x (const RgaRowLayout *self,
          const RgaMoment    *moment)
{
  if (!moment->has_deadline)
    return moment->place;

  return moment->place - moment->before + rga_moment_radius (self, moment);
}

static void
add_symbol_at (RgaRowLayout    *self,
               const RgaMoment *moment,
               double           x)
{
  const RgaMetrics *metrics = self->view->metrics;
  double radius = rga_moment_radius (self, moment);
  RgaMark *mark = rga_row_layout_add (self, moment->is_decision ? RGA_MARK_DECISION : RGA_MARK_MILESTONE,
                                      RGA_ROLE_TEXT, moment->item, x - radius, 2 * radius, 2 * radius);

  mark->state = read_state (moment->item);
  mark->stroke = metrics->symbol_stroke;
  mark->halo = moment->is_decision ? HALO_DECISION : metrics->halo;
}

static gboolean
is_clear (const GArray    *moments,
          const RgaMoment *moment,
          double           start,
          double           end)
{
  for (guint i = 0; i < moments->len; i++)
    {
      const RgaMoment *other = &g_array_index (moments, RgaMoment, i);

      if (other != moment && other->place + other->after > start && other->place - other->before < end)
        return FALSE;
    }

  return TRUE;
}

static gboolean
repeats_bar (const RgaRowLayout *self,
             const RgaMoment    *moment)
{
  return self->has_bar && fabs (self->bar_start - moment->window_start) < 1 &&
         fabs (self->bar_end - moment->window_end) < 1;
}

/* A symbol that was pushed aside ends its window where it stands. */
static double
window_end (const RgaMoment *moment)
{
  return moment->place < moment->x - 0.5 ? MIN (moment->window_end, moment->place) : moment->window_end;
}

/* Beside the symbol enough of the window must stay visible to be seen. */
static gboolean
shows_window (const RgaRowLayout *self,
              const GArray       *moments,
              const RgaMoment    *moment)
{
  double end = window_end (moment);
  double before = moment->place - moment->before - moment->window_start;
  double after = end - moment->place - moment->after;

  return moment->has_symbol && !isnan (moment->window_start) && MAX (before, after) >= RGA_WINDOW_MIN &&
         !repeats_bar (self, moment) && is_clear (moments, moment, moment->window_start, end);
}

static void
add_window (RgaRowLayout *self,
            RgaMoment    *moment)
{
  const RgaTimeAxis *axis = self->view->axis;
  double start = moment->window_start, end = window_end (moment);
  RgaMark *mark;

  if (self->view->metrics->is_slide)
    {
      start = MAX (start, axis->x);
      end = MIN (end, axis->x + axis->width);
    }
  mark = rga_row_layout_add (self, RGA_MARK_WINDOW, RGA_ROLE_TEXT, moment->item, start, end - start,
                             RGA_WINDOW_TICK);
  mark->stroke = RGA_WINDOW_LINE;
  mark->halo = HALO_WINDOW;
  moment->before = MAX (moment->before, moment->place - start);
  moment->after = MAX (moment->after, end - moment->place);
}

/* The wedge says “before here”; its length is not data. */
static void
add_lead_in (RgaRowLayout *self,
             const GArray *moments,
             RgaMoment    *moment)
{
  double end = moment->place - moment->before - (moment->has_symbol ? LEAD_IN_GAP : 0);
  double start = end - RGA_LEAD_IN;
  double height = rule_height (self) - 2 * RGA_DEADLINE_OVERSHOOT;
  RgaMark *mark;

  if (!is_clear (moments, moment, start, end) || start < self->left)
    return;

  mark = rga_row_layout_add (self, RGA_MARK_LEAD_IN, RGA_ROLE_DEADLINE, moment->item, start, end - start, height);
  mark->tint = LEAD_IN_MIX;
  moment->before = moment->place - start;
}

static void
add_deadline (RgaRowLayout *self,
              const GArray *moments,
              RgaMoment    *moment)
{
  RgaMark *mark;

  if (moment->has_symbol)
    add_symbol_at (self, moment, symbol_x (self, moment));
  add_lead_in (self, moments, moment);
  mark = rga_row_layout_add (self, RGA_MARK_DEADLINE, RGA_ROLE_DEADLINE, moment->item,
                             moment->place - RGA_DEADLINE_WIDTH / 2, RGA_DEADLINE_WIDTH, rule_height (self));
  mark->halo = HALO_WINDOW;
}

/* Every name in it: the pill counts, the sentence lists. */
static char *
name_cluster (const GArray *all,
              const RgaMoment *cluster)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cluster->count; i++)
    {
      const RgaMoment *moment = &g_array_index (all, RgaMoment, cluster->first + i);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", rga_item_name (moment->item));
    }

  return g_string_free (names, FALSE);
}

static void
add_pill (RgaRowLayout    *self,
          const GArray    *all,
          const RgaMoment *cluster,
          double           x)
{
  const RgaMetrics *metrics = self->view->metrics;
  const RgaMeasure *font = self->view->measure;
  g_autofree char *text = g_strdup_printf ("%u", cluster->count);
  g_autofree char *names = name_cluster (all, cluster);
  double width = cluster->place + cluster->after - x;
  double height = MAX (2 * metrics->milestone_radius, metrics->label * (font->ascent + font->descent));
  double line = rga_measure_width (self->view->measure, text, metrics->label, RGA_WEIGHT_STRONG);
  RgaMark *mark = rga_row_layout_add (self, RGA_MARK_PILL, RGA_ROLE_TEXT, self->row->item, x, width, height);

  mark->size = metrics->label;
  mark->weight = RGA_WEIGHT_STRONG;
  mark->stroke = metrics->symbol_stroke * 0.6;
  mark->halo = HALO_WINDOW;
  mark->alt = rga_scene_keep (self->scene, names);
  rga_scene_add_line (self->scene, mark, text, x + (width - line) / 2,
                      rga_row_layout_middle (self) + (font->ascent - font->descent) * metrics->label / 2, line);
}

/* The first three, each over half of the one before, and how many there are. */
static void
add_cluster (RgaRowLayout    *self,
             const GArray    *all,
             const RgaMoment *cluster)
{
  double radius = self->view->metrics->decision_radius;
  double x = cluster->place - cluster->before + radius;

  for (guint i = 0; i < MIN (cluster->count, CLUSTER_SHOWN); i++)
    {
      const RgaMoment *moment = &g_array_index (all, RgaMoment, cluster->first + i);

      if (moment->has_symbol)
        add_symbol_at (self, moment, x);
      else
        rga_row_layout_add (self, RGA_MARK_DEADLINE, RGA_ROLE_DEADLINE, moment->item,
                            x - RGA_DEADLINE_WIDTH / 2, RGA_DEADLINE_WIDTH, rule_height (self))->halo = HALO_WINDOW;
      x += radius;
    }
  add_pill (self, all, cluster, x + 1);
}

static void
add_moment (RgaRowLayout *self,
            const GArray *all,
            const GArray *moments,
            RgaMoment    *moment)
{
  if (moment->count > 1)
    {
      add_cluster (self, all, moment);
      return;
    }
  if (shows_window (self, moments, moment))
    add_window (self, moment);
  if (moment->has_deadline)
    add_deadline (self, moments, moment);
  else
    add_symbol_at (self, moment, moment->place);
}

static const char *
find_body (const RgaRowLayout *self,
           const RgaItem      *decision)
{
  const RgaItem *body = rga_plan_get_in (self->view->outline->plan, RGA_LIST_BODIES,
                                         &((const RgaMilestone *) decision)->body);

  return body != NULL ? rga_item_short_name (body) : NULL;
}

/* “Q1 2023” of “Q2 2022 t/m Q1 2023”: where the bar already shows the rest. */
static const char *
last_unit (const char *literal)
{
  static const char *const words[] = { " t/m ", " tot en met ", " through " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *found = g_strrstr (literal, words[i]);

      if (found != NULL)
        return found + strlen (words[i]);
    }

  return literal;
}

static void
add_decision_texts (const RgaRowLayout *self,
                    const RgaMoment    *moment,
                    const char         *literal,
                    GStrvBuilder       *texts)
{
  const char *body = find_body (self, moment->item);
  const char *who = body != NULL ? body : rga_chart_word (self->view->language, RGA_WORD_BODY_OPEN);
  const char *when = repeats_bar (self, moment) ? last_unit (literal) : literal;
  g_autofree char *both = g_strdup_printf ("%s · %s", when, who);

  if (*when != '\0')
    g_strv_builder_add (texts, both);
  g_strv_builder_add (texts, who);
}

/* The day alone, ever shorter: the axis shows the year. */
static void
add_day_texts (const RgaRowLayout *self,
               const RgaPeriod    *period,
               GStrvBuilder       *texts)
{
  static const RgaDayStyle styles[] = { RGA_DAY_STYLE_SHORT, RGA_DAY_STYLE_DAY_MONTH };

  for (guint i = 0; i < G_N_ELEMENTS (styles) && period->start == period->end; i++)
    {
      g_autofree char *day = rga_day_describe (period->end, self->view->language, styles[i]);

      g_strv_builder_add (texts, day);
    }
}

/* Where the lane says who decides. */
static void
add_subject_texts (const RgaRowLayout *self,
                   const RgaMoment    *moment,
                   const char         *literal,
                   GStrvBuilder       *texts)
{
  const char *subject = rga_item_short_name (moment->item);
  g_autofree char *both = g_strdup_printf ("%s · %s", subject, literal);
  g_autofree char *after = rga_decision_after (self->view->outline->plan, (const RgaMilestone *) moment->item,
                                               self->view->language);
  g_autofree char *all = g_strdup_printf ("%s · %s", *literal != '\0' ? both : subject, after != NULL ? after : "");

  if (after != NULL)
    g_strv_builder_add (texts, all);
  g_strv_builder_add (texts, *literal != '\0' ? both : subject);
  g_strv_builder_add (texts, subject);
}

/* What a label may say, best first; NULL at the end. */
static GStrv
list_texts (const RgaRowLayout *self,
            const RgaMoment    *moment)
{
  g_autoptr(GStrvBuilder) texts = g_strv_builder_new ();
  const char *literal = moment->period->text != NULL ? moment->period->text : "";

  if (self->view->subjects)
    {
      add_subject_texts (self, moment, literal, texts);
      return g_strv_builder_end (texts);
    }
  if (moment->is_decision)
    add_decision_texts (self, moment, literal, texts);
  else if (moment->item != self->row->item)
    g_strv_builder_add (texts, rga_item_short_name (moment->item));
  g_strv_builder_add (texts, literal);
  add_day_texts (self, moment->period, texts);

  return g_strv_builder_end (texts);
}

static gboolean
place_label (RgaRowLayout    *self,
             const RgaMoment *moment,
             RgaLabelWish    *wish,
             const char      *text)
{
  wish->text = text;

  return rga_label_layout_right_of (self, wish, moment->place + moment->after + RGA_SYMBOL_GAP) ||
         rga_label_layout_left_of (self, wish, moment->place - moment->before - RGA_SYMBOL_GAP) ||
         rga_label_layout_inside (self, wish, moment->place);
}

/* Behind the label it concerns, which kept room for it. */
static void
add_warning (RgaRowLayout    *self,
             const RgaMoment *moment)
{
  const RgaMark *label = &self->scene->marks[self->scene->n_marks - 1];
  double x = label->x + label->width + WARNING_GAP;

  rga_row_layout_add (self, RGA_MARK_WARNING, RGA_ROLE_WARNING, moment->item, x, 2 * WARNING_RADIUS,
                      2 * WARNING_RADIUS);
  rga_row_layout_take (self, x, x + 2 * WARNING_RADIUS, RGA_TAKEN_SHUT);
}

static void
add_label (RgaRowLayout    *self,
           const RgaMoment *moment)
{
  gboolean is_late = self->view->warnings && rga_item_is_overdue (moment->item, self->view->today);
  gboolean is_quiet = !self->view->metrics->is_slide;
  RgaLabelWish wish = { .role = is_late ? RGA_ROLE_WARNING : is_quiet && !self->view->subjects ? RGA_ROLE_TEXT_MUTED : RGA_ROLE_TEXT,
                        .weight = is_late ? RGA_WEIGHT_STRONG : RGA_WEIGHT_NORMAL, .item = &moment->item->id,
                        .tail = is_late ? WARNING_GAP + 2 * WARNING_RADIUS : 0 };
  g_auto(GStrv) texts = list_texts (self, moment);
  gboolean is_placed = FALSE;

  for (guint i = 0; texts[i] != NULL && !is_placed; i++)
    is_placed = *texts[i] != '\0' && place_label (self, moment, &wish, texts[i]);
  /* a date alone does not say which decision it is */
  if (!is_placed && self->view->subjects)
    {
      wish.text = rga_item_short_name (moment->item);
      is_placed = rga_label_layout_shortened (self, &wish, moment->place + moment->after + RGA_SYMBOL_GAP);
    }
  if (is_placed && is_late)
    add_warning (self, moment);
}

void
rga_symbol_layout (RgaRowLayout *self,
                   GPtrArray    *items)
{
  g_autoptr(GArray) all = rga_moments_read (self, items);
  g_autoptr(GArray) moments = rga_moments_arrange (self, all);

  for (guint i = 0; i < moments->len; i++)
    add_moment (self, all, moments, &g_array_index (moments, RgaMoment, i));
  for (guint i = 0; i < moments->len; i++)
    {
      const RgaMoment *moment = &g_array_index (moments, RgaMoment, i);

      rga_row_layout_take (self, moment->place - moment->before, moment->place + moment->after, RGA_TAKEN_SHUT);
    }
  for (guint i = 0; i < moments->len; i++)
    if (g_array_index (moments, RgaMoment, i).count == 1)
      add_label (self, &g_array_index (moments, RgaMoment, i));
}
