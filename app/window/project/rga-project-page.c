#include "rga-project-page.h"

#include "rga-seat-table.h"

struct _RgaProjectPage
{
  AdwBin        parent_instance;

  RgaSeatTable *seats;

  RgaDocument  *document;
  RgaId         project;
};

static void rga_project_page_iface_init (RgaPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RgaProjectPage, rga_project_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (RGA_TYPE_PAGE, rga_project_page_iface_init))

enum { PROP_DOCUMENT = 1 };

static void
sync_scope (RgaProjectPage *self)
{
  rga_seat_table_set (self->seats, self->document, &self->project);
}

static void
seat_selected_cb (RgaProjectPage *self)
{
  rga_page_item_selected (RGA_PAGE (self));
}

/* -- as a page ------------------------------------------------------------ */

static const RgaId *
rga_project_page_get_selected (RgaPage *page)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (page);
  const RgaId *seat = rga_seat_table_get_selected (self->seats);

  return seat != NULL ? seat : rga_id_is_none (&self->project) ? NULL : &self->project;
}

static void
rga_project_page_set_scope (RgaPage     *page,
                            const RgaId *scope)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (page);

  self->project = scope != NULL ? *scope : RGA_ID_NONE;
  sync_scope (self);
}

static void
rga_project_page_commit (RgaPage *page)
{
  rga_seat_table_commit (RGA_PROJECT_PAGE (page)->seats);
}

static void
rga_project_page_iface_init (RgaPageInterface *iface)
{
  iface->get_selected = rga_project_page_get_selected;
  iface->set_scope = rga_project_page_set_scope;
  iface->commit = rga_project_page_commit;
}

/* -- the widget ----------------------------------------------------------- */

static void
rga_project_page_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *spec)
{
  g_value_set_object (value, RGA_PROJECT_PAGE (object)->document);
}

static void
rga_project_page_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *spec)
{
  RgaProjectPage *self = RGA_PROJECT_PAGE (object);

  if (!g_set_object (&self->document, g_value_get_object (value)))
    return;

  self->project = RGA_ID_NONE;
  sync_scope (self);
  g_object_notify (object, "document");
}

static void
rga_project_page_dispose (GObject *object)
{
  g_clear_object (&RGA_PROJECT_PAGE (object)->document);

  G_OBJECT_CLASS (rga_project_page_parent_class)->dispose (object);
}

static void
rga_project_page_class_init (RgaProjectPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = rga_project_page_get_property;
  object_class->set_property = rga_project_page_set_property;
  object_class->dispose = rga_project_page_dispose;
  g_object_class_override_property (object_class, PROP_DOCUMENT, "document");

  g_type_ensure (RGA_TYPE_SEAT_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/regioagenda/Regioagenda/ui/rga-project-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RgaProjectPage, seats);
  gtk_widget_class_bind_template_callback (widget_class, seat_selected_cb);
}

static void
rga_project_page_init (RgaProjectPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
