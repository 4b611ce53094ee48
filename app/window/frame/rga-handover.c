/* rga-handover.c */
#include "rga-handover.h"

#define PAUSE_US    50000   /* between two times that somebody who is closing is asked */
#define PATIENCE_US (60 * G_USEC_PER_SEC)   /* as long as saving to a slow place may take */

typedef struct
{
  const char *method;
  GVariant   *arguments;
} Request;

/* Which desktop act asked for it, so that the window may come to the front. */
static GVariant *
make_platform_data (GApplication *application)
{
  g_auto(GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  G_APPLICATION_GET_CLASS (application)->add_platform_data (application, &builder);

  return g_variant_builder_end (&builder);
}

static Request
make_request (GApplication      *application,
              const char        *action,
              const char *const *uris)
{
  GVariant *data = make_platform_data (application);

  if (uris[0] != NULL)
    return (Request) { "Open", g_variant_new ("(^as@a{sv})", uris, data) };
  if (action != NULL)
    return (Request) { "ActivateAction", g_variant_new ("(sav@a{sv})", action, NULL, data) };

  return (Request) { "Activate", g_variant_new ("(@a{sv})", data) };
}

static char *
make_path (GApplication *application)
{
  g_autofree char *path = g_strconcat ("/", g_application_get_application_id (application), NULL);

  return g_strdelimit (g_steal_pointer (&path), ".", '/');
}

static gboolean
send (GApplication    *application,
      GDBusConnection *bus,
      const Request   *request,
      GError         **error)
{
  g_autofree char *path = make_path (application);
  g_autoptr(GVariant) answer = NULL;

  answer = g_dbus_connection_call_sync (bus, g_application_get_application_id (application), path,
                                        "org.freedesktop.Application", request->method, request->arguments,
                                        NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, error);

  return answer != NULL;
}

/* It has the name, and no longer what is asked; or it went while it was being asked. */
static gboolean
is_closing (const GError *error)
{
  return g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_METHOD)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_OBJECT)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_UNKNOWN_INTERFACE)
         || g_error_matches (error, G_DBUS_ERROR, G_DBUS_ERROR_NO_REPLY);
}

gboolean
rga_handover_ask (GApplication      *application,
                  const char        *action,
                  const char *const *uris)
{
  g_autoptr(GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  Request request = make_request (application, action, uris);
  g_autoptr(GVariant) arguments = g_variant_ref_sink (request.arguments);
  gint64 end = g_get_monotonic_time () + PATIENCE_US;

  while (bus != NULL && g_get_monotonic_time () < end)
    {
      g_autoptr(GError) error = NULL;

      if (send (application, bus, &request, &error))
        return TRUE;
      if (!is_closing (error))
        return FALSE;

      g_usleep (PAUSE_US);
    }

  return FALSE;
}
