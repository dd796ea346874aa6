// Pi from random samples with OpenMP, as one would write it in C++: the same generator, and so the same samples.
//
// Build: g++ -O3 -march=native -fopenmp -o pi pi.cpp
// Usage: pi SAMPLES SEED THREADS
//
// Prints how many samples hit the quarter circle.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

struct Block { uint32_t a, b, c, d; };

static inline Block philox4x32_10(uint64_t index, uint64_t seed)
{
    uint32_t a = static_cast<uint32_t>(index), b = static_cast<uint32_t>(index >> 32), c = 0, d = 0;
    uint32_t key0 = static_cast<uint32_t>(seed), key1 = static_cast<uint32_t>(seed >> 32);
    for (int round = 0; round < 10; ++round)
    {
        const uint64_t product0 = uint64_t{0xD2511F53} * a;
        const uint64_t product1 = uint64_t{0xCD9E8D57} * c;
        a = static_cast<uint32_t>(product1 >> 32) ^ b ^ key0;
        b = static_cast<uint32_t>(product1);
        c = static_cast<uint32_t>(product0 >> 32) ^ d ^ key1;
        d = static_cast<uint32_t>(product0);
        key0 += 0x9E3779B9;
        key1 += 0xBB67AE85;
    }
    return {a, b, c, d};
}

static inline int64_t is_inside(uint32_t x, uint32_t y)
{
    const uint64_t square = uint64_t{x} * x;
    return square + uint64_t{y} * y >= square;
}

int main(int argc, char **argv)
{
    const int64_t samples = std::atoll(argv[1]);
    const uint64_t seed = std::strtoull(argv[2], nullptr, 10);
    int64_t hits = 0;
    #pragma omp parallel for simd schedule(static) num_threads(std::atoi(argv[3])) reduction(+ : hits)
    for (int64_t block = 0; block < samples / 2; ++block)
    {
        const Block r = philox4x32_10(block, seed);
        hits += is_inside(r.a, r.b) + is_inside(r.c, r.d);
    }
    if (samples % 2 != 0)
    {
        const Block r = philox4x32_10(samples / 2, seed);
        hits += is_inside(r.a, r.b);
    }
    std::printf("%lld\n", static_cast<long long>(hits));
}
