/* rga-contribution-node.c */
#include "rga-contribution-node.h"

struct _RgaContributionNode
{
  GObject                parent_instance;

  RgaContributionFigures figures;
};

G_DEFINE_FINAL_TYPE (RgaContributionNode, rga_contribution_node, G_TYPE_OBJECT)

static guint changed_signal;

static void
clear (RgaContributionFigures *figures)
{
  for (guint i = 0; i < RGA_N_CONTRIBUTION_COLUMNS; i++)
    g_free (figures->texts[i]);
  g_free (figures->note);
  g_free (figures->given_words);
}

static gboolean
is_same (const RgaContributionFigures *a,
         const RgaContributionFigures *b)
{
  for (guint i = 0; i < RGA_N_CONTRIBUTION_COLUMNS; i++)
    if (g_strcmp0 (a->texts[i], b->texts[i]) != 0)
      return FALSE;

  return g_strcmp0 (a->note, b->note) == 0 && g_strcmp0 (a->given_words, b->given_words) == 0 && a->warns == b->warns &&
         a->is_set == b->is_set && a->bar.asked == b->bar.asked && a->bar.given == b->bar.given &&
         a->bar.given_few == b->bar.given_few;
}

static void
rga_contribution_node_finalize (GObject *object)
{
  clear (&RGA_CONTRIBUTION_NODE (object)->figures);

  G_OBJECT_CLASS (rga_contribution_node_parent_class)->finalize (object);
}

static void
rga_contribution_node_class_init (RgaContributionNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rga_contribution_node_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rga_contribution_node_init (RgaContributionNode *self)
{
}

RgaContributionNode *
rga_contribution_node_new (RgaContributionFigures *figures)
{
  RgaContributionNode *self = g_object_new (RGA_TYPE_CONTRIBUTION_NODE, NULL);

  self->figures = *figures;
  *figures = (RgaContributionFigures) { 0 };

  return self;
}

const RgaContributionFigures *
rga_contribution_node_get (RgaContributionNode *self)
{
  return &self->figures;
}

void
rga_contribution_node_set (RgaContributionNode    *self,
                           RgaContributionFigures *figures)
{
  gboolean same = is_same (&self->figures, figures);

  g_return_if_fail (RGA_IS_CONTRIBUTION_NODE (self));

  clear (&self->figures);
  self->figures = *figures;
  *figures = (RgaContributionFigures) { 0 };
  if (!same)
    g_signal_emit (self, changed_signal, 0);
}
