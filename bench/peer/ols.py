"""statsmodels on the numbers that bench/fits.ts wrote: python3 ols.py <folder> HC1|cluster. Prints the times as JSON."""

import json
import resource
import sys
import time

import numpy as np
import statsmodels.api as sm

folder, kind = sys.argv[1:]
begun = time.perf_counter()
read = [np.fromfile(f"{folder}/{j}.f64") for j in range(13)]
x, y, cluster = np.column_stack(read[:11]), read[11], read[12].astype(int)
ready = time.perf_counter()
if kind == "HC1":
    fit = sm.OLS(y, x).fit(cov_type="HC1")
else:
    fit = sm.OLS(y, x).fit(cov_type="cluster", cov_kwds={"groups": cluster})
fit.bse
done = time.perf_counter()
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"fit": done - ready, "whole": done - begun, "peak": peak}))
