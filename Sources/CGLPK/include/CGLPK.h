/* Calls to GLPK that return whatever happens inside it. See README.md. */
#ifndef CGLPK_H
#define CGLPK_H

#include <stddef.h>
#include <stdint.h>

/* How a call ended. */
typedef enum {
  CGLPK_OPTIMAL = 0,    /* GLP_OPT: solved to optimality, within tolerances */
  CGLPK_INFEASIBLE = 1, /* GLP_NOFEAS, GLP_ENOPFS: no solution keeps the rows */
  CGLPK_UNBOUNDED = 2,  /* GLP_UNBND, GLP_ENODFS */
  CGLPK_LIMIT = 3,      /* GLP_ETMLIM, GLP_EITLIM: the time or the iterations are used up */
  CGLPK_FAILED = 4,     /* any other return code: singular or ill-conditioned, no answer */
  CGLPK_INVALID = 5,    /* the input is no problem that GLPK may see: nothing was called */
  CGLPK_ABORTED = 6     /* GLPK would have ended the process, or went round in circles; its objects are gone */
} cglpk_status;

/* A linear program that changes a little between solves, on one thread: the one that created it. */
typedef struct cglpk_master cglpk_master;

/* An empty maximisation of `rows` rows without bounds, or NULL without memory. */
cglpk_master *cglpk_master_create(int32_t rows);

/* Frees it; NULL is fine. */
void cglpk_master_free(cglpk_master *master);

/* Bounds of a row, counted from 0; -INFINITY and INFINITY for none. */
cglpk_status cglpk_master_set_row(cglpk_master *master, int32_t row, double lower, double upper);

/* Adds a column with those bounds, objective and entries; rows counted from 0, none twice. */
cglpk_status cglpk_master_add_column(
    cglpk_master *master, double lower, double upper, double objective, int32_t count, const int32_t *rows,
    const double *values);

/* Drops the columns from `first` on that are not basic, except the `kept` newest. */
cglpk_status cglpk_master_drop_columns(cglpk_master *master, int32_t first, int32_t kept);

/* How many columns there are. */
int32_t cglpk_master_columns(const cglpk_master *master);

/* Solves from the last basis. Fills the objective and a dual value for each row where it is optimal. */
cglpk_status cglpk_master_solve(
    cglpk_master *master, int32_t milliseconds, int32_t iterations, double *objective, double *duals);

/* A mixed-integer linear program: maximise objective * x within bounds of rows and columns. */
typedef struct {
  int32_t rows, columns;
  const double *row_lower, *row_upper;       /* -INFINITY and INFINITY for none */
  const double *column_lower, *column_upper;
  const double *objective;
  const uint8_t *is_integer;                 /* 1 for a column of whole numbers */
  size_t entries;
  const int32_t *entry_rows, *entry_columns; /* counted from 0, no place twice */
  const double *entry_values;
} cglpk_program;

typedef struct {
  int32_t milliseconds; /* at least 1 */
  int32_t iterations;   /* of each linear program; at least 1 */
  int32_t megabytes;    /* at least 1: all that GLPK may hold on this thread */
  uint8_t presolves;
  int32_t (*is_over)(const void *context); /* asked now and then: 1 ends the search; NULL for never */
  const void *context;
} cglpk_limits;

/*
 * Solves a program from scratch. Fills a value for each column where it is optimal. Where it takes longer than it
 * may, this thread's masters may be gone, as after CGLPK_ABORTED.
 */
cglpk_status cglpk_solve(const cglpk_program *program, cglpk_limits limits, double *objective, double *values);

#endif
