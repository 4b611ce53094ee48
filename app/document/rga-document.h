/* rga-document.h
 *
 * The open plan. Every edit of the user is one function here; each is checked,
 * goes through rga_document_edit() as one transaction and one undo step, and is
 * announced once by the plan's `changed`. What is shown is stored.
 *
 * Properties: `title` (name of the first programme), `can-undo`, `can-redo`,
 * `save-state`, `file`, `read-only`, `company` and `was-stopped`
 * (rga-document-company.h).
 */
#pragma once

#include <gio/gio.h>

#include "rga-edits.h"
#include "rga-findings.h"
#include "rga-plan-file.h"
#include "rga-plan.h"
#include "rga-shifts.h"
#include "rga-store-trace.h"
#include "rga-store.h"

G_BEGIN_DECLS

#define RGA_TYPE_DOCUMENT (rga_document_get_type ())
G_DECLARE_FINAL_TYPE (RgaDocument, rga_document, RGA, DOCUMENT, GObject)

typedef enum
{
  RGA_SAVE_SAVED,        /* the user's file holds every step */
  RGA_SAVE_SAVING,
  RGA_SAVE_LOCAL_ONLY,   /* the steps are safe on this computer only */
} RgaSaveState;

/* `folder` is where working copies live (private, made if missing). `device`
 * names this program and computer in the history. */
RgaDocument  *rga_document_open            (GFile            *file,
                                            const char       *folder,
                                            const char       *device,
                                            GError          **error);
/* The same in a worker; cancelling answers at once and leaves nothing behind. */
void          rga_document_open_async      (GFile            *file,
                                            const char       *folder,
                                            const char       *device,
                                            GCancellable     *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer          data);
RgaDocument  *rga_document_open_finish     (GFile            *file,
                                            GAsyncResult     *result,
                                            GError          **error);
/* A new plan that has no file of the user's yet: rga_document_save_as() gives
 * it one. `edits` fill it (an example, a template) and may be NULL; they are
 * not an undo step. */
RgaDocument  *rga_document_new             (const RgaEdits   *edits,
                                            const char       *folder,
                                            const char       *device,
                                            GError          **error);
/* Publishes what is still to be published, then removes the working copy. When
 * that fails, the document stays open and the working copy stays. The steps of a
 * plan that never got a file stay in the working copy too. */
gboolean      rga_document_close           (RgaDocument      *self,
                                            GError          **error);
/* The same in a worker, after what is being published now. A failed attempt to give the
 * plan its first file is an error here. Once it succeeded the plan can still be read. */
void          rga_document_close_async     (RgaDocument      *self,
                                            GAsyncReadyCallback callback,
                                            gpointer          data);
gboolean      rga_document_close_finish    (RgaDocument      *self,
                                            GAsyncResult     *result,
                                            GError          **error);

/* Closes and throws the working copy away, with what was not published: only
 * when the person has said so. */
void          rga_document_discard         (RgaDocument      *self);

RgaPlan      *rga_document_get_plan        (RgaDocument      *self);
/* Of the plan, in every copy of it; RGA_ID_NONE once closed. */
RgaId         rga_document_get_id          (RgaDocument      *self);
GFile        *rga_document_get_file        (RgaDocument      *self);   /* NULL when none yet */
const char   *rga_document_get_title       (RgaDocument      *self);
/* What opening found that its reader should know. */
RgaPlanFileNotes rga_document_get_notes    (RgaDocument      *self);
/* Parts of the file that did not come along, “trigger t, table more”; NULL = all did. */
const char   *rga_document_get_left_out    (RgaDocument      *self);
/* Made by a newer version, or somebody only looks: every edit is refused. */
gboolean      rga_document_is_read_only    (RgaDocument      *self);
RgaId         rga_document_make_id         (RgaDocument      *self);
void          rga_document_set_today       (RgaDocument      *self,
                                            RgaDay            today);  /* how a missing year is read */
RgaDay        rga_document_get_today       (RgaDocument      *self);
/* Under which name the steps from now on stand in the history; NULL or "" = none. */
void          rga_document_set_author      (RgaDocument      *self,
                                            const char       *name);
/* How `text` would be read if it were typed in `field` of an item of that list. A
 * missing year is that of the plan's as-of date, else today's. */
void          rga_document_read_period     (RgaDocument      *self,
                                            RgaPeriod        *period,
                                            const char       *text,
                                            RgaList           list,
                                            guint             field);
/* The rules by which it does. `windows` is the caller's room for the plan's own
 * windows and has to live as long as the reading is used. */
RgaReading    rga_document_get_reading     (RgaDocument      *self,
                                            RgaWindows       *windows,
                                            RgaList           list,
                                            guint             field);

/* The one path of every edit. Checks `edits` whole, then applies them as one
 * transaction and one undo step named after `action` on `item` (may be NULL).
 * FALSE: nothing changed, and the sentence names the line and the field. */
gboolean      rga_document_edit            (RgaDocument      *self,
                                            RgaAction         action,
                                            const RgaId      *item,
                                            const RgaEdits   *edits,
                                            GError          **error);

/* The same for a step on several items (RgaId, at least one): the history counts them. */
gboolean      rga_document_edit_several    (RgaDocument      *self,
                                            RgaAction         action,
                                            const GArray     *items,
                                            const RgaEdits   *edits,
                                            GError          **error);

/* One user's act each. `after` is the sibling it comes behind, NULL = last. */
RgaItem      *rga_document_add             (RgaDocument      *self,
                                            RgaList           list,
                                            const RgaId      *programme,  /* NULL where the list has none */
                                            const RgaId      *project,
                                            const RgaId      *after,
                                            const char       *name,
                                            GError          **error);
/* To the edits that add `project`: the sections that charters have in its agenda,
 * empty, see rga-charter.h. Nothing where no charter follows a template. */
void          rga_document_begin_charter   (RgaDocument      *self,
                                            RgaEdits         *edits,
                                            const RgaId      *project);
gboolean      rga_document_set_text        (RgaDocument      *self,
                                            const RgaId      *item,
                                            guint             field,
                                            const char       *text,
                                            GError          **error);
gboolean      rga_document_set_period      (RgaDocument      *self,
                                            const RgaId      *item,
                                            guint             field,
                                            const char       *text,
                                            GError          **error);
gboolean      rga_document_set_value       (RgaDocument      *self,
                                            const RgaId      *item,
                                            guint             field,
                                            const RgaValue   *value,
                                            GError          **error);
/* The field of that name of each item (RgaId), as one step. */
gboolean      rga_document_set_value_of_several (RgaDocument *self,
                                            const GArray     *items,
                                            const char       *field,
                                            const RgaValue   *value,
                                            GError          **error);
/* What counts instead of a computed value (see rga-figures.h), in words as typed,
 * and why; no words = as computed again. One step; the reason may stay empty. */
gboolean      rga_document_set_figure      (RgaDocument      *self,
                                            const RgaId      *item,
                                            const char       *name,
                                            const char       *text,
                                            const char       *reason,
                                            GError          **error);
/* A field of the plan's own settings, which are made when it has none yet. */
gboolean      rga_document_set_setting     (RgaDocument      *self,
                                            guint             field,
                                            const RgaValue   *value,
                                            GError          **error);
/* RgaFreeStretch of rga-calendar.h, as free days; those the plan has already are
 * left out. */
gboolean      rga_document_add_free_days   (RgaDocument      *self,
                                            GArray           *stretches,
                                            GError          **error);
gboolean      rga_document_delete          (RgaDocument      *self,
                                            const RgaId      *item,
                                            GError          **error);
/* At one place: the link that was added last goes, or an item no longer stands below
 * another. `ring`: see rga_finding_is_ring(). */
gboolean      rga_document_break_ring      (RgaDocument      *self,
                                            const RgaFinding *ring,
                                            GError          **error);
/* With all that belongs to it, behind it; links to other items stay with the original. */
gboolean      rga_document_duplicate       (RgaDocument      *self,
                                            const RgaId      *item,
                                            RgaId            *copy,
                                            GError          **error);
/* In the outline: under another owner and behind another sibling (NULL = first). */
gboolean      rga_document_move            (RgaDocument      *self,
                                            const RgaId      *item,
                                            guint             owner_field,
                                            const RgaId      *owner,
                                            const RgaId      *after,
                                            GError          **error);
/* A rank behind `after` (NULL = before all) among what `owner` has in `list`,
 * RGA_ID_NONE = among what has no owner; the item `self_id` is not counted. For
 * edits made by hand. Free with g_free(). */
char         *rga_document_rank_behind     (RgaDocument      *self,
                                            RgaList           list,
                                            const RgaId      *owner,
                                            const RgaItem    *after,
                                            const RgaId      *self_id);
/* Behind another item of what it stands in; NULL = first. */
gboolean      rga_document_reorder         (RgaDocument      *self,
                                            const RgaId      *item,
                                            const RgaId      *after,
                                            GError          **error);
/* Whether a focus area is among those of a project; keeps the others. */
gboolean      rga_document_set_focus_area  (RgaDocument      *self,
                                            const RgaId      *project,
                                            const RgaId      *focus_area,
                                            gboolean          linked,
                                            GError          **error);

/* Moves all of `shifts` (RgaShift) as one step named after `item`; none is no step. */
gboolean      rga_document_shift           (RgaDocument      *self,
                                            const RgaId      *item,
                                            const GArray     *shifts,
                                            GError          **error);

/* Steps made here since opening, newest first; before it: rga_document_reach_back(). */
gboolean      rga_document_undo            (RgaDocument      *self,
                                            GError          **error);
gboolean      rga_document_redo            (RgaDocument      *self,
                                            GError          **error);
gboolean      rga_document_can_undo        (RgaDocument      *self);
gboolean      rga_document_can_redo        (RgaDocument      *self);
/* The step that undo (or redo) would take; NULL when none. Borrowed. */
const RgaRevision *rga_document_peek_undo  (RgaDocument      *self);
const RgaRevision *rga_document_peek_redo  (RgaDocument      *self);
/* Undo reaches also steps of earlier openings by the same device. */
void          rga_document_reach_back      (RgaDocument      *self);
/* How many there are in all, also of others and before this opening. */
gint64        rga_document_count_steps     (RgaDocument      *self);
/* Newest first: RgaRevision. */
GPtrArray    *rga_document_history         (RgaDocument      *self,
                                            GError          **error);

/* What happened to one item, read in a worker. Free with rga_traces_free(). */
void          rga_document_trace_async     (RgaDocument      *self,
                                            const RgaId      *item,
                                            guint             limit,
                                            GCancellable     *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer          data);
RgaTraces    *rga_document_trace_finish    (RgaDocument      *self,
                                            GAsyncResult     *result,
                                            GError          **error);

/* Earlier versions of the plan are kept in a folder of its own below `folder` from now on,
 * see rga-versions.h. */
void          rga_document_keep_versions   (RgaDocument      *self,
                                            const char       *folder);
/* And in one below that folder as well, which somebody chose; NULL = no longer. */
void          rga_document_keep_versions_also (RgaDocument   *self,
                                            const char       *folder);
/* Why the last one could not be kept, property `version-error`; NULL when it could, or
 * none was to be kept yet. Nothing else waits for it. */
const GError *rga_document_get_version_error (RgaDocument    *self);
/* RgaVersion, newest first; read in a worker. */
void          rga_document_list_versions_async  (RgaDocument *self,
                                            GCancellable     *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer          data);
GPtrArray    *rga_document_list_versions_finish (RgaDocument *self,
                                            GAsyncResult     *result,
                                            GError          **error);
/* All as it was then, as one step that can be undone like any other. */
void          rga_document_restore_async   (RgaDocument      *self,
                                            const char       *path,
                                            GAsyncReadyCallback callback,
                                            gpointer          data);
gboolean      rga_document_restore_finish  (RgaDocument      *self,
                                            GAsyncResult     *result,
                                            GError          **error);

/* Publishing: at once and waiting for it. `save-state` follows. */
gboolean      rga_document_save            (RgaDocument      *self,
                                            GError          **error);
gboolean      rga_document_save_as         (RgaDocument      *self,
                                            GFile            *file,
                                            GError          **error);
/* In a worker; finish with rga_document_save_finish(). */
void          rga_document_save_async      (RgaDocument      *self,
                                            GAsyncReadyCallback callback,
                                            gpointer          data);
void          rga_document_save_as_async   (RgaDocument      *self,
                                            GFile            *file,
                                            GAsyncReadyCallback callback,
                                            gpointer          data);
/* In its own place, also when somebody took the file away from there. */
void          rga_document_save_again_async (RgaDocument     *self,
                                            GAsyncReadyCallback callback,
                                            gpointer          data);
/* A whole copy elsewhere; the plan stays where it is. */
void          rga_document_save_copy_async (RgaDocument      *self,
                                            GFile            *file,
                                            GAsyncReadyCallback callback,
                                            gpointer          data);
gboolean      rga_document_save_finish     (RgaDocument      *self,
                                            GAsyncResult     *result,
                                            GError          **error);
/* Publish by itself in a worker, 2 s after the last edit; needs a main loop. */
void          rga_document_set_autosave    (RgaDocument      *self,
                                            gboolean          autosave);
RgaSaveState  rga_document_get_save_state  (RgaDocument      *self);
/* Why the last publishing failed; NULL when it did not. */
const GError *rga_document_get_save_error  (RgaDocument      *self);

G_END_DECLS
